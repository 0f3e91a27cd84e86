import type { Localized } from "../../shared/domain/localized";
import { quadrantNames, quadrants } from "../../shared/domain/quadrant";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import type { AnnounceWords } from "../words/announce";
import type { ChangedRow, RemoteChanges } from "./remote-changes";

interface NewsWording {
  readonly worksheet: WorksheetKey;
  readonly words: AnnounceWords;
  readonly localized: (text: Localized) => string;
}

/** More than these nobody can listen to; the rest is counted. */
const clausesMax = 3;
/** Up to this many rows are named. */
const namedMax = 3;

/** What others did, in a few short clauses by person and place; "" for nothing. */
export function newsSentence({ added, changed, removed }: RemoteChanges, wording: NewsWording): string {
  const { worksheet, words, localized } = wording;
  const row = localized(worksheets[worksheet].rowName);
  const who = ({ by }: ChangedRow) => by ?? words.somebody;
  const named = (rows: readonly ChangedRow[]) => {
    const codes = rows.flatMap(({ code }) => code ?? []);
    if (codes.length < rows.length || codes.length > namedMax) return words.rows(rows.length, row);
    const [last = "", ...others] = codes.toReversed();
    return others.length === 0 ? last : words.joined(others.toReversed().join(", "), last);
  };
  const clauses = [
    ...groupedBy(added, (one) => `${who(one)}/${placeOf(one, wording)}`).map((rows) => {
      const [first] = rows;
      const [author, place] = first === undefined ? ["", ""] : [who(first), placeOf(first, wording)];
      const what = words.rows(rows.length, row);
      return place === "" ? words.added(author, what) : words.addedIn(author, what, place);
    }),
    ...groupedBy(changed, who).map((rows) => words.changed(rows[0]?.by ?? words.somebody, named(rows))),
    ...(removed.length === 0 ? [] : [words.removed(named(removed))]),
  ];
  const more = clauses.length - clausesMax;
  return [...clauses.slice(0, clausesMax), ...(more > 0 ? [words.more(more)] : [])].join(" ");
}

/** The quadrant of a SWOT item. */
function placeOf({ row }: ChangedRow, { worksheet, localized }: NewsWording): string {
  const quadrant = quadrants.find((one) => one === row.cells["quadrant"]);
  return worksheet === "swot" && quadrant !== undefined ? localized(quadrantNames[quadrant]) : "";
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
