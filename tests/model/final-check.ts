import { isDeepStrictEqual } from "node:util";
import { shippedColumnSettings } from "../../shared/domain/column-settings";
import { documentAddress, type DocumentKey } from "../../shared/domain/document-key";
import { readRows } from "../../shared/documents/read-rows";
import { itemLinkId, type ItemLink } from "../../shared/protocol/item-link-messages";
import { leadersOf } from "../../shared/worksheets/grouped-items";
import { columnsOf } from "../../shared/worksheets/worksheet-catalog";
import type { Row } from "../../shared/worksheets/row";
import { tokensIn } from "./owned-cells";
import type { DiskTruth } from "./disk-truth";
import type { Stage } from "./schedule";

/** Rules that honest edits break which stand on what the server has lost. All of that stays on the device. */
const lostBelow: ReadonlySet<string> = new Set(["gap", "reference", "future-delete", "foreign-client"]);

/** What is wrong once everything is quiet: pages, log and the seats' own books must agree. */
export async function checkEnd(stage: Stage): Promise<readonly string[]> {
  const { seats, disk, server } = stage;
  const problems = server.incidents
    .filter(({ event }) => event === "refused-edit" || event === "struck-out" || event === "unreadable-entry")
    .filter(({ detail }) => !server.hasGoneBack || !lostBelow.has(String(detail)))
    .map((incident) => `[INGEST1] ${JSON.stringify(incident)}`);
  const documents = new Set(seats.flatMap((seat) => [...seat.documents]));
  for (const document of documents) {
    const rows = rowsOf(disk, document);
    problems.push(
      ...doubled(document, rows),
      ...reusedCodes(document, disk),
      ...unsoundGroups(document, rows),
    );
    for (const seat of seats) {
      problems.push(...seat.differences(document, rows));
      const replica = seat.page?.documents.find(({ key }) => key === document);
      if (replica !== undefined && !isDeepStrictEqual(replica.content.rows.value, rows))
        problems.push(`${seat.name} shows something else than ${document} on disk`);
    }
    const live = await server.rowsInMemory(document);
    if (!isDeepStrictEqual(live, rows)) problems.push(`${document} in memory differs from its log`);
  }
  return [...problems, ...otherLinks(stage), ...disk.problems];
}

/** [GROUP2] Whoever leads is there, in the same quadrant, and is not led. */
function unsoundGroups(document: DocumentKey, rows: readonly Row[]): readonly string[] {
  const leaders = leadersOf(rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...leaders].flatMap(([id, leader]) => {
    const [own, above] = [byId.get(id), byId.get(leader)];
    const isSound =
      own?.trashed === false &&
      above?.trashed === false &&
      own.cells["quadrant"] === above.cells["quadrant"] &&
      !leaders.has(leader);
    return isSound ? [] : [`[GROUP2] ${document}: ${id} cannot stand under ${leader}`];
  });
}

/** [RELATE1] Every page and the server show the links that are on disk, and no others. */
function otherLinks({ seats, disk, server }: Stage): readonly string[] {
  const stored = [...disk.links()].flatMap(([id, { linked }]) => (linked ? [id] : [])).toSorted();
  const shown = (links: readonly ItemLink[]) =>
    links.flatMap((link) => (link.linked ? [itemLinkId(link)] : [])).toSorted();
  const lists = [
    { name: "the server", links: shown(server.links) },
    ...seats.flatMap(({ name, page }) =>
      page === null ? [] : [{ name, links: shown(page.room.server.value.links) }],
    ),
  ];
  return lists.flatMap(({ name, links }) =>
    isDeepStrictEqual(links, stored)
      ? []
      : [`[RELATE1] ${name} shows ${links.join(" ")}, on disk are ${stored.join(" ")}`],
  );
}

function rowsOf(disk: DiskTruth, document: DocumentKey): readonly Row[] {
  return readRows(
    disk.document(document),
    columnsOf(documentAddress(document).worksheet, shippedColumnSettings),
  );
}

/** Whatever was undone, redone, cut or sent again: no piece stands anywhere twice. */
function doubled(document: DocumentKey, rows: readonly Row[]): readonly string[] {
  const tokens = rows.flatMap(({ cells }) =>
    Object.values(cells).flatMap((value) => (typeof value === "string" ? tokensIn(value) : [])),
  );
  return tokens
    .filter((token, at) => tokens.indexOf(token) !== at)
    .map((token) => `${document}: ${token} stands twice`);
}

function reusedCodes(document: DocumentKey, disk: DiskTruth): readonly string[] {
  const owners = new Map<string, string>();
  return disk.codes(document).flatMap(({ rowId, codes }) =>
    codes.flatMap((code) => {
      const owner = owners.get(code) ?? rowId;
      owners.set(code, owner);
      return owner === rowId ? [] : [`[CODE1] ${document}: ${code} belongs to ${owner} and ${rowId}`];
    }),
  );
}
