import * as z from "zod/mini";
import { helloDeadlineMs, protocolVersion } from "../../shared/protocol/limits";
import {
  helloMessage,
  helloSchema,
  probeMessage,
  type Hello,
  type HelloAnswer,
} from "../../shared/protocol/hello-message";
import type { EncodedJson } from "../../shared/protocol/one-frame-parser";
import type { Refusal } from "../../shared/protocol/refusal";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { identityOf, ownerOf } from "../access/session";
import type { Connection } from "./connection";
import { encodedOnce } from "./encoded-once";
import { answerTo, type GatewayContext } from "./gateway-context";
import { everybodyRoom, seesNames, workshopRoom } from "./socket-rooms";
import { storageState } from "./storage-state";
import { workshopTag } from "./workshop-tag";

type Admitted = Extract<HelloAnswer, { readonly ok: true }>;

/** As it goes out: a hall that connects at once needs the workshop encoded once. */
type EncodedHelloAnswer =
  | Exclude<HelloAnswer, Admitted>
  | (Omit<Admitted, "workshop"> & { readonly workshop?: EncodedJson | null });

/** Who comes in. Until the answer nothing else is answered; whoever says nothing is closed. */
export function listenForHello(context: GatewayContext, connection: Connection): void {
  const { socket } = connection;
  let greeting = false;
  const deadline = setTimeout(() => {
    if (connection.session === null) socket.disconnect(true);
  }, helloDeadlineMs);
  socket.once("disconnect", () => clearTimeout(deadline));
  socket.on(helloMessage, (payload: unknown, acknowledgement: unknown) => {
    if (greeting || connection.session !== null) return;
    greeting = true;
    const answer = answerTo<EncodedHelloAnswer>(acknowledgement);
    greet(context, connection, payload)
      .then(answer, (error: unknown) => {
        context.report({ event: "hello-failed", detail: String(error) });
        answer(refused("busy"));
      })
      .finally(() => {
        greeting = false;
      });
  });
  socket.on(probeMessage, (number: unknown, acknowledgement: unknown) => {
    if (connection.session !== null && Number.isFinite(number)) answerTo(acknowledgement)(number);
  });
}

async function greet(
  context: GatewayContext,
  connection: Connection,
  payload: unknown,
): Promise<EncodedHelloAnswer> {
  const { sessions, workshops, rooms, connections, devices, now } = context;
  const hello = z.safeParse(helloSchema, payload);
  if (!hello.success) return refused("invalid");
  const { protocol, token, tabId } = hello.data;
  if (protocol !== protocolVersion) return refused("upgrade-needed");
  const { withdrawals } = sessions;
  const session = await sessions.authenticate(token);
  if (session === null) return refused("unknown-session");
  const { workshopId } = session;
  if (workshopId !== null) await Promise.all([rooms.held.load(workshopId), devices.load(workshopId)]);
  // From here to the answer nothing is awaited, so that no change falls between the two.
  const workshop = workshopId === null ? null : workshops.state(workshopId);
  if (workshop === undefined) return refused("not-found");
  // Who was not here yet when sessions were ended asks again.
  if (!connection.socket.connected || sessions.withdrawals !== withdrawals) return refused("busy");
  connection.admit(session, () => sessions.authenticate(token));
  connections.add(connection, tabId);
  devices.arrived(session, connection);
  const audiences = workshopId === null ? [everybodyRoom] : [everybodyRoom, workshopRoom(workshopId)];
  void connection.socket.join(audiences);
  return {
    ok: true,
    identity: identityOf(session),
    serverTime: now(),
    ...(workshop === null ? { workshop } : workshopFor(hello.data, workshop)),
    counts: workshopId === null ? {} : rooms.countsSoFar(workshopId),
    storage: storageState(context),
    held: rooms.held.list(session),
    devices: workshopId !== null && session.role === "facilitator" ? devices.list(workshopId) : [],
    quickWin:
      workshopId === null
        ? { cards: [], chosen: {} }
        : workshops.quickWins.state(workshopId, ownerOf(session)),
    links: workshopId === null ? [] : workshops.itemLinks.list(workshopId),
    waivers: workshopId === null || !seesNames(session) ? [] : workshops.waivers.list(workshopId),
  };
}

/** Only its name for a page that has it. */
function workshopFor(hello: Hello, state: WorkshopState) {
  const tag = workshopTag(state);
  return hello.workshopTag === tag
    ? { workshopTag: tag }
    : { workshopTag: tag, workshop: encodedOnce(state) };
}

function refused(refusal: Refusal): EncodedHelloAnswer {
  return { ok: false, refusal };
}
