import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Libsql from "libsql";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { workshopApi } from "../support/workshop-api";

let folder: string;
let started: Program[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "rembuk-"));
  started = [];
});

afterEach(async () => {
  for (const program of started) await program.end("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

describe("the program in a terminal", () => {
  test("it says where it is, and its operator link works and stays the same", async () => {
    const first = start();
    const link = await first.shows(/http:\/\/127\.0\.0\.1:\d+\/masuk#\S+/u);
    const { origin, hash } = new URL(link);
    expect((await workshopApi(origin).enter(hash.slice(1))).identity.role).toBe("operator");
    await first.end("SIGTERM");
    expect(await first.exitCode).toBe(0);
    expect(first.output()).toContain("Semua data tersimpan");
    const second = start();
    expect(new URL(await second.shows(/http:\S+masuk#\S+/u)).hash).toBe(hash);
  });

  test.skipIf(process.platform === "win32")(
    "the operator secret is for the owner of the folder only",
    async () => {
      await start().shows(/masuk#/u);
      expect(statSync(path.join(folder, "operator-secret")).mode & 0o777).toBe(0o600);
    },
  );

  test("one Ctrl+C, which npm passes on a second time, still stops in good order", async () => {
    const program = start();
    await program.shows(/masuk#/u);
    await Promise.all([program.end("SIGINT"), program.end("SIGINT")]);
    expect(await program.exitCode).toBe(0);
    expect(program.output()).toContain("Semua data tersimpan");
  });

  test("--demo makes one workshop with content and shows its links at every start", async () => {
    const first = start({ args: ["--demo"] });
    const code = await first.shows(/Workshop code: (\w+)/u);
    await first.shows(/Projector link:\n\s+http\S+/u);
    await first.end("SIGTERM");
    const second = start({ args: ["--demo"] });
    expect(await second.shows(/Workshop code: (\w+)/u)).toBe(code);
    const link = new URL(await second.shows(/Projector link:\n\s+(http\S+)/u));
    const observer = await workshopApi(link.origin).enter(link.hash.slice(1));
    expect(observer.identity.role).toBe("observer");
    const facilitatorLink = new URL(await second.shows(/Facilitator link:\n\s+(http\S+)/u));
    const facilitator = await workshopApi(link.origin).enter(facilitatorLink.hash.slice(1));
    expect(facilitator.identity).toMatchObject({
      role: "facilitator",
      workshopId: observer.identity.workshopId,
    });
  });
});

describe("a start that cannot succeed ends with one clear sentence", () => {
  test("a port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    expect(await start({ PORT: String(port) }).failure()).toMatch(
      new RegExp(`^Port ${port} sedang dipakai[^\n]+$`, "u"),
    );
    other.close();
  });

  test("a data folder that another server uses", async () => {
    await start().shows(/masuk#/u);
    expect(await start().failure()).toMatch(/^Folder data [^\n]+ sedang dipakai Rembuk lain[^\n]+$/u);
  });

  test("a data folder that cannot be written", async () => {
    const file = path.join(folder, "file");
    writeFileSync(file, "");
    expect(await start({ DATA_DIR: path.join(file, "data") }).failure()).toMatch(
      /^Folder data [^\n]+ tidak dapat ditulis[^\n]+$/u,
    );
  });

  test("data of a newer version, which stays as it is", async () => {
    const first = start();
    await first.shows(/masuk#/u);
    await first.end("SIGTERM");
    const database = new Libsql(path.join(folder, "rembuk.sqlite"));
    database.prepare("insert into kysely_migration values ('9999-later', '2030-01-01')").run();
    database.close();
    expect(await start().failure()).toMatch(/^Data di [^\n]+ versi Rembuk yang lebih baru[^\n]+$/u);
  });

  test("data that is no database", async () => {
    writeFileSync(path.join(folder, "rembuk.sqlite"), "this is no database ".repeat(1_000));
    expect(await start().failure()).toMatch(/^Data di [^\n]+ tidak dapat dibuka[^\n]+$/u);
  });

  test("values that cannot be used, each with its own sentence", async () => {
    const sentences = (await start({ PORT: "http", PUBLIC_URL: "rembuk" }).failure()).split("\n");
    expect(sentences.map((one) => one.split(" ")[0])).toEqual(["PORT", "PUBLIC_URL"]);
  });
});

interface Program {
  /** The first match in what it printed (its first group, if any), as soon as it is there. */
  shows(pattern: RegExp): Promise<string>;
  output(): string;
  /** What it wrote as errors when it ended with exit code 1. */
  failure(): Promise<string>;
  end(signal: "SIGINT" | "SIGTERM" | "SIGKILL"): Promise<void>;
  readonly exitCode: Promise<number | null>;
}

function start({
  args = [],
  ...environment
}: { args?: string[]; [name: string]: string | string[] | undefined } = {}): Program {
  const child: ChildProcess = spawn(
    process.execPath,
    [fileURLToPath(new URL("main.js", inject("serverBuild"))), ...args],
    {
      env: {
        PATH: process.env["PATH"],
        PORT: "0",
        HOST: "127.0.0.1",
        DATA_DIR: folder,
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let [output, errors] = ["", ""];
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const exitCode = once(child, "close").then(([code]) => code as number | null);
  const program: Program = {
    exitCode,
    output: () => output,
    async shows(pattern) {
      for (;;) {
        const match = pattern.exec(output);
        if (match !== null) return match[1] ?? match[0];
        const more = once(child.stdout ?? child, "data");
        const ended = exitCode.then((code) => {
          throw new Error(`ended with ${code}: ${errors}`);
        });
        await Promise.race([more, ended]);
      }
    },
    async failure() {
      expect(await exitCode).toBe(1);
      return errors.trim();
    },
    async end(signal) {
      child.kill(signal);
      await exitCode;
    },
  };
  started.push(program);
  return program;
}
