import type { Contestant } from "../contestants/contestant";
import { connectingFloors, floors } from "../contestants/floors";
import type { Attack } from "../../support/attacks/attack";
import { bombAttacks } from "../../support/attacks/bomb-attacks";
import { byteAttacks } from "../../support/attacks/byte-attacks";
import { clockAttacks } from "../../support/attacks/clock-attacks";
import { contentAttacks } from "../../support/attacks/content-attacks";
import { hocuspocus } from "../contestants/hocuspocus";
import { rembuk } from "../contestants/rembuk";
import { ySocketIo, ySocketIoLevel } from "../contestants/y-socket-io";
import { yWebsocket, yWebsocketLevel } from "../contestants/y-websocket";
import type { Figures } from "../report/figures";
import { appendBetter, appendColumns, bareStatements, measureAppend, storageWorker } from "./append";
import { ceilingBetter, ceilingColumns, measureCeiling } from "./ceiling";
import { hallBetter, hallColumns, measureHall } from "./hall";
import { hostileColumns, measureAttack } from "./hostile";
import { idleBetter, idleColumns, measureIdle } from "./idle";
import { measureJoinStorm, stormBetter, stormColumns, type StormKind } from "./join-storm";
import { killBetter, killColumns, measureKill } from "./kill";

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
/** Those that have their documents after a restart. */
const keeping = [hocuspocus, yWebsocketLevel, ySocketIoLevel];
/** The same as `tests/attacks` shows to work on plain Yjs. */
const attacks: readonly Attack[] = [...clockAttacks, ...contentAttacks, ...byteAttacks, ...bombAttacks];
/** Of one step, for every second of a run. */
const ceilingStepMs = 300;

/** In the order in which they are shown. */
export const scenarios: readonly Scenario[] = [
  hall(60, false),
  hall(150, false),
  hall(300, false),
  hall(300, true),
  joinStorm("warm", "into documents that are loaded", peers),
  joinStorm("cold", "right after a restart", keeping),
  joinStorm("reconnect", "each with the whole document already", [...peers, ...connectingFloors]),
  {
    title: "Ceiling: 150 clients",
    about:
      "Typing is raised by a third every few seconds until p95 passes 250 ms; the last clean step counts. Where the " +
      "load generator is late itself (over 100 ms), it is the limit.",
    better: ceilingBetter,
    columns: ceilingColumns,
    contestants: [rembuk, ...peers, ...floors],
    measure: (contestant, { seconds, nodeOptions }) =>
      measureCeiling(contestant, { stepMs: seconds * ceilingStepMs, nodeOptions }),
  },
  {
    title: "Kill -9 after the last acknowledgement",
    about:
      "Four rounds of typing and deleting; when the server has acknowledged everything (where it acknowledges " +
      "nothing: when somebody else sees it) it is killed, all pages are gone, it is started again.",
    better: killBetter,
    columns: killColumns,
    contestants: [rembuk, ...keeping],
    measure: (contestant) => measureKill(contestant),
  },
  {
    title: "Idle: 100 documents loaded, then left",
    about:
      "A hundred documents of 1,000 rows opened at once after a restart. Grown: against the empty server, heap after " +
      "a forced collection. All left: no page is connected and ten minutes have passed on the server's clock.",
    better: idleBetter,
    columns: idleColumns,
    contestants: [rembuk, ...keeping],
    measure: (contestant, { nodeOptions }) => measureIdle(contestant, { nodeOptions }),
  },
  {
    title: "Hostile updates",
    about:
      "Each attack five times, from somebody who may write, while a neighbour types ten times a second into the same " +
      "document. Our server only: the others take them in.",
    better: {},
    columns: hostileColumns,
    contestants: attacks.map(({ name }) => ({ ...rembuk, name })),
    measure: ({ name }) => measureAttack(attackNamed(name)),
  },
  {
    title: "Append: one edit to the disk",
    about:
      "What storing an edit costs in this process, all threads counted: through the storage worker, beside the fewest " +
      "statements that keep the same promises. Alone: one after the other, each with its own commit.",
    better: appendBetter,
    columns: appendColumns,
    contestants: [
      { ...rembuk, name: storageWorker },
      { ...rembuk, name: bareStatements, kind: "peer" },
    ],
    measure: ({ name }, { seconds }) => measureAppend(name, seconds),
  },
];

function joinStorm(kind: StormKind, how: string, others: readonly Contestant[]): Scenario {
  return {
    title: `Join storm: 300 clients, ${kind}`,
    about:
      `300 clients at once ${how}: six documents of 1,000 rows and 20,000 edits. Complete when the protocol says ` +
      `"synced" and all of the document is there${kind === "reconnect" ? "; for floors, when a first message has come back" : ""}.`,
    better: stormBetter,
    columns: stormColumns,
    contestants: [rembuk, ...others],
    measure: (contestant, { nodeOptions }) =>
      measureJoinStorm(contestant, { kind, clients: 300, nodeOptions }),
  };
}

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

function attackNamed(wanted: string): Attack {
  const attack = attacks.find(({ name }) => name === wanted);
  if (attack === undefined) throw new Error(`no attack "${wanted}"`);
  return attack;
}
