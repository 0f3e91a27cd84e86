import type {
  AddedColumn,
  ColumnChange,
  ColumnSetting,
  ColumnSettings,
} from "../../shared/domain/column-settings";
import { failed, ok, type Result } from "../../shared/domain/result";
import type { Command } from "../../shared/protocol/command-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import { columnsOf, worksheets } from "../../shared/worksheets/worksheet-catalog";

export type ColumnCommand = Extract<Command, { type: `settings:column${string}` }>;

/**
 * The columns after a command. Each touches one column and no other, so that what two people change at the same time
 * both stands. No column can be taken away, and none that people filled as text can become a number.
 */
export function changeColumns(
  columns: ColumnSettings,
  command: ColumnCommand,
): Result<ColumnSettings, Refusal> {
  const { worksheet } = command;
  const sheet = changed(columns, command);
  return sheet.ok ? ok({ ...columns, [worksheet]: sheet.value }) : sheet;
}

type SheetColumns = ColumnSettings[keyof ColumnSettings];

function changed(columns: ColumnSettings, command: ColumnCommand): Result<SheetColumns, Refusal> {
  switch (command.type) {
    case "settings:column":
      return changeColumn(columns, command);
    case "settings:column-move":
      return moveColumn(columns, command);
    case "settings:column-add":
      return addColumn(columns, command);
  }
}

type Change = Extract<ColumnCommand, { type: "settings:column" }>;

function changeColumn(
  columns: ColumnSettings,
  { worksheet, key, change }: Change,
): Result<SheetColumns, Refusal> {
  const sheet = columns[worksheet];
  const shipped = worksheets[worksheet].columns.find((column) => column.key === key);
  if (shipped !== undefined) {
    const before = sheet.changed.find((column) => column.key === key) ?? { key };
    const others = sheet.changed.filter((column) => column.key !== key);
    const names = Object.values(shipped.label);
    return ok({ ...sheet, changed: [...others, withoutShippedName({ ...before, ...change }, names)] });
  }
  if (!sheet.added.some((column) => column.key === key)) return failed("not-found");
  return ok({
    ...sheet,
    added: sheet.added.map((column) => (column.key === key ? withChange(column, change) : column)),
  });
}

function withChange(
  column: AddedColumn,
  { label = column.label, hidden = column.hidden, required = column.required }: ColumnChange,
): AddedColumn {
  return { ...column, label, hidden, required };
}

/** No name, or one of the shipped ones, brings both back. */
function withoutShippedName({ label, ...rest }: ColumnSetting, names: readonly string[]): ColumnSetting {
  return label === undefined || label === "" || names.includes(label) ? rest : { ...rest, label };
}

type Move = Extract<ColumnCommand, { type: "settings:column-move" }>;

function moveColumn(
  columns: ColumnSettings,
  { worksheet, key, before }: Move,
): Result<SheetColumns, Refusal> {
  const keys = columnsOf(worksheet, columns).map((column) => column.key);
  const others = keys.filter((one) => one !== key);
  const place = before === null ? others.length : others.indexOf(before);
  if (others.length === keys.length || place < 0) return failed("not-found");
  return ok({ ...columns[worksheet], order: others.toSpliced(place, 0, key) });
}

type Adding = Extract<ColumnCommand, { type: "settings:column-add" }>;

function addColumn(columns: ColumnSettings, { worksheet, column }: Adding): Result<SheetColumns, Refusal> {
  const sheet = columns[worksheet];
  const known = sheet.added.find(({ key }) => key === column.key);
  if (known !== undefined) return known.type === column.type ? ok(sheet) : failed("invalid");
  if (worksheets[worksheet].columns.some(({ key }) => key === column.key)) return failed("invalid");
  return ok({ ...sheet, added: [...sheet.added, { ...column, hidden: false, required: false }] });
}
