import { newId } from "../../server/access/secret";
import type { Command, CommandAnswer } from "../../shared/protocol/command-messages";
import { helloAnswerSchema, type HelloAnswer } from "../../shared/protocol/hello-message";
import type { CreatedWorkshop } from "../../shared/protocol/http-messages";
import { operatorSecret, startInProcess, type InProcessServer } from "./in-process-server";
import { RawSocket } from "./raw-socket";
import { workshopApi } from "./workshop-api";

/** Somebody whom the server has let in, as it was then. */
export interface Guest {
  readonly token: string;
  readonly socket: RawSocket;
  readonly hello: Extract<HelloAnswer, { ok: true }>;
}

/** A running server with one workshop, and people who give commands. */
export class CommandHall {
  readonly server: InProcessServer;
  readonly workshop: CreatedWorkshop;
  #guests: Guest[] = [];

  private constructor(server: InProcessServer, workshop: CreatedWorkshop) {
    this.server = server;
    this.workshop = workshop;
  }

  static async open(serverBuild: Parameters<typeof startInProcess>[0]): Promise<CommandHall> {
    const server = await startInProcess(serverBuild);
    const api = workshopApi(server.url);
    return new CommandHall(server, await api.create((await api.enter(operatorSecret)).token));
  }

  /** A new participant of a group. */
  async join(name: string, dimensionId = "gov"): Promise<Guest> {
    const api = workshopApi(this.server.url);
    return this.comeBack((await api.join(this.workshop.joinCode, { name, dimensionId })).token);
  }

  /** Whoever has the link of a facilitator, a projector... */
  async enterBy(link: string): Promise<Guest> {
    return this.comeBack((await workshopApi(this.server.url).enter(new URL(link).hash.slice(1))).token);
  }

  /** Errors: rejects when the server does not let this session in. */
  async comeBack(token: string): Promise<Guest> {
    const socket = new RawSocket(this.server.url);
    const hello = helloAnswerSchema.parse(await socket.hello(token));
    if (!hello.ok) throw new Error(hello.refusal);
    const guest = { token, socket, hello };
    this.#guests.push(guest);
    return guest;
  }

  /** Everybody goes; the workshop stays. */
  empty(): void {
    for (const { socket } of this.#guests) socket.close();
    this.#guests = [];
  }

  async dispose(): Promise<void> {
    this.empty();
    await this.server.dispose();
  }
}

export function run({ socket }: Guest, command: Command): Promise<CommandAnswer> {
  return socket.ask("cmd", { id: newId(), command });
}
