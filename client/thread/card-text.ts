import { layerOf, type ThreadNode } from "../../shared/analysis/thread-picture";
import { sumOfYears } from "../../shared/analysis/totals";
import type { Language } from "../../shared/domain/localized";
import { formatRupiahShort } from "../../shared/domain/rupiah";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import type { ActionRow } from "../../shared/worksheets/action-worksheet";
import type { Row, RowId } from "../../shared/worksheets/row";
import type { ThreadWords } from "../words/thread";
import { titleOf } from "../../shared/worksheets/row-title";

/** One row in a card: its code, its text, and where it leads. */
export interface CardLine {
  readonly worksheet: WorksheetKey;
  readonly rowId: RowId;
  /** "" until the server gave one. */
  readonly code: string;
  readonly text: string;
}

/** Everything a card says. */
export interface CardText {
  /** Stands above the lines; "" for a card of one row. */
  readonly heading: string;
  /** Rows of the card; those of a folded card are there as well. */
  readonly lines: readonly CardLine[];
  /** The small line below; "" for none. */
  readonly detail: string;
  /** The thread breaks here. */
  readonly broken: string;
}

export interface CardContext {
  readonly settings: WorkshopSettings;
  readonly codes: ReadonlyMap<RowId, string>;
  readonly words: ThreadWords;
  readonly language: Language;
}

export function cardText(node: ThreadNode, context: CardContext): CardText {
  const { settings, codes, words } = context;
  switch (node.kind) {
    case "problem":
      return { ...bare, heading: `${node.problem.code} ${node.problem.name}` };
    case "lost":
      return { ...bare, heading: words.lost(codes.get(node.id) ?? ""), broken: words.lostHelp };
    case "row":
      return {
        heading: "",
        lines: [lineOf(node.worksheet, node.row)],
        detail: detailOf(node.worksheet, node.row),
        broken: node.loose ? words.loose : "",
      };
    case "unused":
      return { ...bare, heading: words.unused(node.rows.length), lines: node.rows.map(line("swot")) };
    case "actions":
      return {
        heading: node.loose ? words.looseActions : "",
        lines: node.rows.map(line("action")),
        detail: [
          words.actions(node.rows.length),
          moneyOf(node.rows as readonly ActionRow[], context.language),
        ]
          .filter((part) => part !== "")
          .join(" · "),
        broken: node.loose ? words.loose : "",
      };
  }

  function line(worksheet: WorksheetKey) {
    return (row: Row) => lineOf(worksheet, row);
  }

  function lineOf(worksheet: WorksheetKey, row: Row): CardLine {
    const title = titleOf(worksheet, row);
    return {
      worksheet,
      rowId: row.id,
      code: codes.get(row.id) ?? "",
      text: title === "" ? words.untitled : title,
    };
  }

  function detailOf(worksheet: WorksheetKey, { cells }: Row): string {
    if (worksheet === "strategy") return cells["agreement"] === "agreed" ? words.agreed : words.proposed;
    const { lead } = cells;
    if (worksheet !== "program" || typeof lead !== "string") return "";
    return settings.agencies.find(({ id }) => id === lead)?.shortName ?? lead;
  }
}

/** What a card is called where there is no room for its text. */
export function nameOfCard({ heading, lines: [first] }: CardText): string {
  if (first === undefined) return heading;
  return first.code === "" ? first.text : first.code;
}

/** The worksheet of a card; undefined for a problem. */
export function worksheetOf(node: ThreadNode): WorksheetKey | undefined {
  return worksheetKeys[layerOf(node) - 1];
}

const bare: CardText = { heading: "", lines: [], detail: "", broken: "" };

function moneyOf(rows: readonly ActionRow[], language: Language): string {
  const sum = rows.reduce((total, row) => total + sumOfYears(row.cells.budgets), 0);
  return sum === 0 ? "" : `Rp ${formatRupiahShort(sum, language)}`;
}
