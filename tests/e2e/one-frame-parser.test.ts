import { once } from "node:events";
import { createServer, type Server as HttpServer } from "node:http";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { Server, type Socket as ServerSocket } from "socket.io";
import { type ManagerOptions, type Socket, io } from "socket.io-client";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oneFrameParser } from "../../shared/protocol/one-frame-parser";
import { serverParser } from "../../server/sockets/shared-answer";
import { launchBrowser } from "../support/browser";
import { phoneProfile } from "../support/chromium";

type Transport = "websocket" | "polling";
const TRANSPORTS: readonly Transport[] = ["websocket", "polling"];

/** More than the 8 KiB below which Node hands out slices of a shared pool. */
const LARGE_BYTES = 70_000;

let http: HttpServer;
let server: Server;
let url: string;
let pageScript: string;

beforeAll(async () => {
  pageScript = await bundlePageScript();
  http = createServer((request, response) => {
    const isScript = request.url === "/page.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html; charset=utf-8");
    response.end(isScript ? pageScript : PAGE_HTML);
  });
  server = new Server(http, { parser: serverParser });
  server.on("connection", (socket) => {
    socket.on("echo", (value: unknown, answer: (value: unknown, kind: string) => void) => {
      answer(value, kindsOf(value));
    });
    socket.on("ask", async (answer: (given: unknown) => void) => {
      answer(await socket.emitWithAck("question", Buffer.from("tanya"), { part: viewInLargerBuffer() }));
    });
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  url = `http://127.0.0.1:${address.port}`;
});

afterAll(async () => {
  await server.close();
});

describe.each(TRANSPORTS)("between two Node processes over %s", (transport) => {
  it("brings nested bytes to the server and back with the answer", async () => {
    await withClient(transport, async (client) => {
      const large = new Uint8Array(LARGE_BYTES).fill(7);
      const sent = { title: "Pelayanan 🌿", list: [null, viewInLargerBuffer(), []], large, none: [] };
      const [received, kinds]: unknown[] = await answerTo(client, sent);
      expect(received).toStrictEqual({ ...sent, list: [null, Uint8Array.of(3, 4, 5), []] });
      expect(kinds).toBe("Uint8Array/3 Uint8Array/70000");
    });
  });

  it("brings the answer to a question of the server back", async () => {
    await withClient(transport, async (client) => {
      client.on("question", (first: unknown, second: unknown, answer: (given: unknown) => void) => {
        answer([kindsOf([first, second]), first]);
      });
      const answer: unknown = await client.emitWithAck("ask");
      expect(answer).toStrictEqual(["Uint8Array/5 Uint8Array/3", Uint8Array.from(Buffer.from("tanya"))]);
    });
  });

  it("brings a broadcast to every socket of the room and its answers back", async () => {
    await withClient(transport, async (one) => {
      await withClient(transport, async (two) => {
        const ticks = [one, two].map(
          (client) => new Promise((resolve) => client.once("tick", (...args: unknown[]) => resolve(args))),
        );
        server.emit("tick", "doc", [viewInLargerBuffer(), Uint8Array.of(1)]);
        const expected = ["doc", [Uint8Array.of(3, 4, 5), Uint8Array.of(1)]];
        expect(await Promise.all(ticks)).toStrictEqual([expected, expected]);

        for (const client of [one, two]) {
          client.on("count", (value: Uint8Array, answer: (size: number) => void) => answer(value.byteLength));
        }
        expect(await server.timeout(5000).emitWithAck("count", viewInLargerBuffer())).toStrictEqual([3, 3]);
      });
    });
  });

  it("closes the connection that sends a malformed frame, and no other", async () => {
    await withClient(transport, async (honest) => {
      await withClient(transport, async (hostile) => {
        const connection = serverSocketOf(hostile);
        const closed = new Promise<void>((resolve) => connection.once("disconnect", () => resolve()));
        hostile.io.engine.write(Uint8Array.of(255, 255, 255, 127, 1));
        await closed;
        expect(await answerTo(honest, "still here")).toStrictEqual(["still here", ""]);
      });
    });
  });
});

describe("between Chromium and the server", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    const context = await browser.newContext(phoneProfile);
    page = await context.newPage();
    await page.goto(url);
  });

  afterAll(async () => {
    await browser.close();
  });

  it.each(TRANSPORTS)("brings typed arrays both ways intact over %s", async (transport) => {
    const result = await page.evaluate(([name, size]) => globalThis.exchangeBytes(name, size), [
      transport,
      LARGE_BYTES,
    ] as const);
    expect(result).toStrictEqual({
      transport,
      seenByServer: "Uint8Array/3 Uint8Array/3 Uint8Array/70000 Uint8Array/0",
      seenByPage: "Uint8Array/3 Uint8Array/3 Uint8Array/70000 Uint8Array/0",
      sameBytes: true,
      question: "Uint8Array/5=116,97,110,121,97 Uint8Array/3=3,4,5",
    });
  });

  it.each(TRANSPORTS)("shows a broadcast to the page as a typed array over %s", async (transport) => {
    const seen = await page.evaluateHandle((name) => globalThis.listenForTick(name), transport);
    server.emit("tick", { updates: [viewInLargerBuffer(), Buffer.from([9, 8])] });
    expect(await seen.evaluate(({ tick }) => tick)).toBe("Uint8Array/3=3,4,5 Uint8Array/2=9,8");
  });
});

declare global {
  function exchangeBytes(transport: Transport, largeBytes: number): Promise<Record<string, unknown>>;
  function listenForTick(transport: Transport): Promise<{ tick: Promise<string> }>;
}

const PAGE_HTML = '<!doctype html><title>frames</title><script type="module" src="/page.js"></script>';

/** What the page runs. Plain JavaScript, since it exists for this test only and is bundled from memory. */
const PAGE_SOURCE = `
import { io } from "socket.io-client";
import { oneFrameParser } from ${JSON.stringify(fileURLToPath(new URL("../../shared/protocol/one-frame-parser.ts", import.meta.url)))};

const connect = (transport) =>
  new Promise((resolve, reject) => {
    const socket = io({ parser: oneFrameParser, transports: [transport], forceNew: true });
    socket.once("connect", () => resolve(socket));
    socket.once("connect_error", reject);
  });

const arraysIn = (value) =>
  ArrayBuffer.isView(value) || typeof value !== "object" || value === null
    ? [value].filter(ArrayBuffer.isView)
    : Object.values(value).flatMap(arraysIn);
const kind = (bytes) => bytes.constructor.name + "/" + bytes.buffer.byteLength;
const kindAndBytes = (bytes) => kind(bytes) + "=" + bytes.join(",");

globalThis.exchangeBytes = async (transport, largeBytes) => {
  const socket = await connect(transport);
  const large = new Uint8Array(largeBytes).map((_, index) => index * 7);
  const part = Uint8Array.of(1, 2, 3, 4, 5).subarray(1, 4);
  const sent = { part, list: [null, new Uint8Array([7, 8, 9]).buffer, large], empty: new Uint8Array() };
  const [received, seenByServer] = await new Promise((resolve) =>
    socket.emit("echo", sent, (...answer) => resolve(answer)),
  );
  const question = new Promise((resolve) =>
    socket.on("question", (first, second, answer) => {
      resolve(arraysIn([first, second]).map(kindAndBytes).join(" "));
      answer(null);
    }),
  );
  await socket.emitWithAck("ask");
  const result = {
    transport: socket.io.engine.transport.name,
    seenByServer,
    seenByPage: arraysIn(received).map(kind).join(" "),
    sameBytes: String(arraysIn(received)) === String([part, Uint8Array.of(7, 8, 9), large, new Uint8Array()]),
    question: await question,
  };
  socket.disconnect();
  return result;
};

globalThis.listenForTick = async (transport) => {
  const socket = await connect(transport);
  const tick = new Promise((resolve) =>
    socket.once("tick", (data) => {
      socket.disconnect();
      resolve(arraysIn(data).map(kindAndBytes).join(" "));
    }),
  );
  return { tick };
};
`;

async function bundlePageScript(): Promise<string> {
  const entry = "virtual:page";
  const output = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: false, rolldownOptions: { input: entry } },
    plugins: [
      {
        name: "page-from-memory",
        resolveId: (id) => (id === entry ? fileURLToPath(new URL("page.js", import.meta.url)) : null),
        load: (id) => (id === fileURLToPath(new URL("page.js", import.meta.url)) ? PAGE_SOURCE : null),
      },
    ],
  });
  if (Array.isArray(output) || !("output" in output)) throw new Error("expected one bundle");
  return output.output[0].code;
}

async function withClient(transport: Transport, run: (client: Socket) => Promise<void>): Promise<void> {
  const options: Partial<ManagerOptions> = {
    parser: oneFrameParser,
    transports: [transport],
    reconnection: false,
  };
  const client = io(url, { ...options, forceNew: true });
  try {
    await new Promise<void>((resolve, reject) => {
      client.once("connect", resolve);
      client.once("connect_error", reject);
    });
    await run(client);
  } finally {
    client.disconnect();
  }
}

function answerTo(client: Socket, value: unknown): Promise<unknown[]> {
  return new Promise((resolve) => client.emit("echo", value, (...answer: unknown[]) => resolve(answer)));
}

function serverSocketOf(client: Socket): ServerSocket {
  const socket = server.sockets.sockets.get(client.id ?? "");
  if (!socket) throw new Error("the server does not know this client");
  return socket;
}

function viewInLargerBuffer(): Uint8Array {
  return Buffer.from([1, 2, 3, 4, 5, 6]).subarray(2, 5);
}

/** The class of every binary in the value and the size of the memory behind it. */
function kindsOf(value: unknown): string {
  if (ArrayBuffer.isView(value)) return `${value.constructor.name}/${value.buffer.byteLength}`;
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(kindsOf).filter(Boolean).join(" ");
}
