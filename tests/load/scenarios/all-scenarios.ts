import type { Contestant } from "../contestants/contestant";
import { floors } from "../contestants/floors";
import { hocuspocus } from "../contestants/hocuspocus";
import { rembuk } from "../contestants/rembuk";
import { ySocketIo } from "../contestants/y-socket-io";
import { yWebsocket, yWebsocketLevel } from "../contestants/y-websocket";
import type { Figures } from "../report/figures";
import { hallBetter, hallColumns, measureHall } from "./hall";

export interface Scenario {
  readonly title: string;
  readonly about: string;
  readonly better: Readonly<Record<string, "lower" | "higher">>;
  readonly columns: readonly string[];
  readonly contestants: readonly Contestant[];
  measure(contestant: Contestant, options: MeasureOptions): Promise<Figures>;
}

export interface MeasureOptions {
  /** How long to measure where a scenario takes time. */
  readonly seconds: number;
  /** For the server's process. */
  readonly nodeOptions: readonly string[];
}

const peers = [hocuspocus, yWebsocket, yWebsocketLevel, ySocketIo];

/** In the order in which they are shown. */
export const scenarios: readonly Scenario[] = [
  hall(60, false),
  hall(150, false),
  hall(300, false),
  hall(300, true),
];

function hall(clients: number, presence: boolean): Scenario {
  return {
    title: `Hall: ${clients} clients${presence ? " with presence" : ""}`,
    about:
      `${clients} clients in six documents, two edits a second each` +
      `${presence ? ", a caret with every edit" : ""}. Time from typing to another's page; processor time of the ` +
      "server's process without what it takes while nobody types; frames and bytes that arrive at the clients for " +
      "every edit and person who sees it.",
    better: hallBetter,
    columns: hallColumns,
    contestants: [rembuk, ...peers, ...floors],
    measure: (contestant, { seconds, nodeOptions }) =>
      measureHall(contestant, { clients, presence, seconds, nodeOptions }),
  };
}
