import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import type { Random } from "./seeded-random";

/** What every chunk goes through, in each direction. */
export interface Weather {
  readonly delayMs: number;
  /** On top, up to so much; order stays, as with TCP. */
  readonly jitterMs: number;
}

/** A way to the server that is slow, loses sight of packets and breaks. */
export interface BadNetwork {
  readonly url: string;
  readonly connections: number;
  become(weather: Weather): void;
  /** Nothing gets through in this direction, and nobody is told: what was sent arrives later, or never. */
  swallow(direction: "up" | "down" | "both" | "none"): void;
  /** Breaks one connection, or all. */
  cut(which: "one" | "all"): void;
  dispose(): Promise<void>;
}

interface Pipe {
  readonly ends: readonly [Socket, Socket];
  pump(): void;
}

export async function badNetworkTo(target: string, random: Random): Promise<BadNetwork> {
  const { hostname, port } = new URL(target);
  const pipes = new Set<Pipe>();
  let weather: Weather = { delayMs: 0, jitterMs: 0 };
  let swallowed: "up" | "down" | "both" | "none" = "none";
  const isOpen = (direction: "up" | "down") =>
    swallowed === "none" || swallowed === (direction === "up" ? "down" : "up");
  const proxy = createServer({ noDelay: true }, (client) => {
    const server = connect({ host: hostname, port: Number(port), noDelay: true });
    const lanes = [lane(client, server, () => isOpen("up")), lane(server, client, () => isOpen("down"))];
    const pipe: Pipe = { ends: [client, server], pump: () => lanes.forEach((pump) => pump()) };
    pipes.add(pipe);
    const end = () => {
      pipes.delete(pipe);
      client.destroy();
      server.destroy();
    };
    for (const socket of pipe.ends) socket.on("error", end).on("close", end);
  }).listen(0, "127.0.0.1");
  await once(proxy, "listening");

  /** Passes chunks on in their order, each after its delay; gives the function to call when the way is free again. */
  function lane(from: Socket, to: Socket, isFree: () => boolean): () => void {
    const waiting: { readonly chunk: Buffer; readonly at: number }[] = [];
    let lastAt = 0;
    const pump = (): void => {
      while (isFree() && waiting[0] !== undefined && waiting[0].at <= Date.now()) {
        const { chunk } = waiting.shift() ?? {};
        if (chunk !== undefined && !to.destroyed) to.write(chunk);
      }
    };
    from.on("data", (chunk: Buffer) => {
      lastAt = Math.max(lastAt, Date.now() + weather.delayMs + random() * weather.jitterMs);
      waiting.push({ chunk, at: lastAt });
      setTimeout(pump, lastAt - Date.now() + 1);
    });
    return pump;
  }

  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    get connections() {
      return pipes.size;
    },
    become(changed) {
      weather = changed;
    },
    swallow(direction) {
      swallowed = direction;
      for (const pipe of pipes) pipe.pump();
    },
    cut(which) {
      const all = [...pipes];
      const some = which === "all" ? all : all.slice(0, 1);
      for (const { ends } of some) for (const socket of ends) socket.destroy();
    },
    async dispose() {
      for (const { ends } of pipes) for (const socket of ends) socket.destroy();
      proxy.close();
      await once(proxy, "close");
    },
  };
}
