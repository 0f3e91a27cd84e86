import type { Server } from "socket.io";
import type { Incident } from "../rooms/incident";
import type { OfferParts } from "../rooms/offer-parts";
import type { Connections } from "./connections";
import type { Devices } from "./devices";
import type { DocumentNumbers } from "./document-numbers";
import type { FanOut } from "./fan-out";
import type { GatewayDependencies } from "./gateway-dependencies";
import type { Presence } from "./presence";
import type { SessionBudget } from "./session-budget";

/** What the message families share. */
export interface GatewayContext extends GatewayDependencies {
  readonly io: Server;
  readonly connections: Connections;
  readonly fanOut: FanOut;
  readonly numbers: DocumentNumbers;
  readonly presence: Presence;
  readonly devices: Devices;
  readonly budget: SessionBudget;
  readonly offerParts: OfferParts;
  readonly report: (incident: Incident) => void;
}

export type Answer<Value> = (value: Value) => void;

/** A message may come without a question mark; its answer then goes nowhere. */
export function answerTo<Value>(acknowledgement: unknown): Answer<Value> {
  return typeof acknowledgement === "function" ? (acknowledgement as Answer<Value>) : () => undefined;
}
