import { randomUUID } from "node:crypto";
import type { Command, CommandAnswer } from "../../shared/protocol/command-messages";
import type { HeldEdit } from "../../shared/protocol/held-messages";
import type { HelloAnswer } from "../../shared/protocol/hello-message";
import { RawSocket } from "./raw-socket";
import { workshopApi } from "./workshop-api";

/** A facilitator's page: what waits for a decision, and the decisions. */
export class Facilitator {
  readonly #socket: RawSocket;
  readonly #held = new Map<string, HeldEdit>();

  constructor(socket: RawSocket) {
    this.#socket = socket;
    socket.socket.on("state:held", ({ edits }: { readonly edits: readonly HeldEdit[] }) => this.#put(edits));
  }

  static async enter(url: string, secret: string): Promise<Facilitator> {
    const { token } = await workshopApi(url).enter(secret);
    const facilitator = new Facilitator(new RawSocket(url));
    const answer = await facilitator.#socket.hello<HelloAnswer>(token);
    if (!answer.ok) throw new Error(answer.refusal);
    facilitator.#put(answer.held);
    return facilitator;
  }

  get waiting(): readonly HeldEdit[] {
    return [...this.#held.values()].filter(({ state }) => state === "waiting");
  }

  run(command: Command): Promise<CommandAnswer> {
    return this.#socket.ask("cmd", { id: randomUUID(), command });
  }

  close(): void {
    this.#socket.close();
  }

  #put(edits: readonly HeldEdit[]): void {
    for (const edit of edits) this.#held.set(edit.id, edit);
  }
}
