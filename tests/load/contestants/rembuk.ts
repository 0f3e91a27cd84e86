import type { DimensionId } from "../../../shared/domain/dimension";
import { documentKey, type DocumentKey } from "../../../shared/domain/document-key";
import type { WorkshopId } from "../../../shared/domain/workshop";
import { protocolVersion } from "../../../shared/protocol/limits";
import { workshopApi } from "../../support/workshop-api";
import { WebSocketWire } from "../wire/web-socket";
import type { Contestant, Plan, Seat } from "./contestant";
import { RembukClient } from "./rembuk-client";
import { startProgram, type ServerProcess } from "./server-process";

const operatorSecret = "operator-of-the-bench-0123456789";
const groups = ["gov", "bra", "eco", "liv", "soc", "env"];
/** A history of 20,000 edits goes in within seconds; everything else stays as it is shipped. */
const messagesPerSecond = "100000";

/** Our server as it is shipped: production build, every check, every acknowledgement after an fsync. */
export const rembuk: Contestant = {
  name: "rembuk",
  kind: "ours",
  keeps: true,
  start: ({ dataDir, nodeOptions = [] }) =>
    startProgram({
      name: "rembuk",
      script: "dist/server/main.js",
      dataDir,
      nodeOptions,
      environment: { OPERATOR_SECRET: operatorSecret, SESSION_RATE: messagesPerSecond },
    }),
  seats: takeSeats,
  async connect(server, seat, page) {
    const wire = await WebSocketWire.open(server.port, "/socket.io/?EIO=4&transport=websocket");
    const client = new RembukClient(wire, seat.document as DocumentKey, page);
    await client.greet({ protocol: protocolVersion, token: seat.token, tabId: "bench" });
    return client;
  },
};

/** Up to six documents are the SWOT pages of one workshop; more than six are that of one group in many workshops. */
async function takeSeats(server: ServerProcess, { documents, clients }: Plan): Promise<readonly Seat[]> {
  const api = workshopApi(`http://127.0.0.1:${server.port}`);
  const operator = await api.enter(operatorSecret);
  const perWorkshop = Math.min(documents, groups.length);
  const workshops: { readonly workshopId: WorkshopId; readonly joinCode: string }[] = [];
  for (let at = 0; at < documents; at += documents > groups.length ? 1 : perWorkshop)
    workshops.push(await api.create(operator.token));
  const seats: Seat[] = [];
  for (let at = 0; at < clients; at += 1) {
    const index = at % documents;
    const workshop = workshops[documents > groups.length ? index : 0];
    const dimensionId = groups[documents > groups.length ? 0 : index];
    if (workshop === undefined || dimensionId === undefined) throw new Error("more seats than documents");
    const { token } = await api.join(workshop.joinCode, { name: `Peserta ${at}`, dimensionId });
    const { workshopId } = workshop;
    const address = { workshopId, dimensionId: dimensionId as DimensionId, worksheet: "swot" } as const;
    seats.push({ document: documentKey(address), index, token });
  }
  return seats;
}
