import { useState } from "react";
import { useSearchParams } from "wouter";
import { addedColumnSchema, type AddedColumn } from "../../shared/domain/column-settings";
import { failed, ok } from "../../shared/domain/result";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import { columnsOf, worksheets } from "../../shared/worksheets/worksheet-catalog";
import { worksheetOfSlug, worksheetSlugs } from "../app/paths";
import { SelectField } from "../ui/select-field";
import { Tabs } from "../ui/tabs";
import { useLocalized, useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import { settingsListWords } from "../words/settings-lists";
import { ActionNotice } from "./action-notice";
import { addColumn, addedColumnKey, moveColumn } from "./column-edits";
import { ColumnItem } from "./column-item";
import { isListed } from "./new-entries";
import { QuickAdd } from "./quick-add";
import type { SectionProps } from "./section-props";
import { sectionAddress } from "./settings-sections";
import { useCommandAction } from "./use-command-action";
import styles from "./columns-section.module.css";

const sheetParam = "kertas";
const panelId = "kolom";
const addedMax = 12;
const addedTypes: readonly AddedColumn["type"][] = addedColumnSchema.shape.type.options;

/** The columns of each worksheet: names, order, shown or not, required, and plain ones of the workshop's own. */
export function ColumnsSection({ workshop }: SectionProps) {
  const lists = useWords(settingsListWords);
  const localized = useLocalized();
  const [params, setParams] = useSearchParams();
  const worksheet = worksheetOfSlug(params.get(sheetParam) ?? "") ?? "swot";
  const select = (key: WorksheetKey) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set(sheetParam, worksheetSlugs[key]);
        return after;
      },
      { replace: true },
    );
  return (
    <>
      <p className={styles.lead}>{lists.columnsLead}</p>
      <Tabs
        label={lists.worksheet}
        tabs={worksheetKeys.map((key) => ({ id: key, label: localized(worksheets[key].shortName) }))}
        selected={worksheet}
        onSelect={select}
        panelId={panelId}
      />
      <div id={panelId} role="tabpanel" aria-labelledby={`${panelId}-${worksheet}`} className={styles.panel}>
        <SheetColumns key={worksheet} workshop={workshop} worksheet={worksheet} />
      </div>
    </>
  );
}

function SheetColumns({ workshop, worksheet }: SectionProps & { readonly worksheet: WorksheetKey }) {
  const words = useWords(settingsWords);
  const lists = useWords(settingsListWords);
  const action = useCommandAction();
  const [type, setType] = useState<AddedColumn["type"]>("text");
  const settings = workshop.settings.columns;
  const columns = columnsOf(worksheet, settings);
  const address = `${sectionAddress(workshop.id, "kolom")}${worksheet}/`;
  const names = columns.flatMap(({ label }) => [label.id, label.en]);
  return (
    <>
      <ActionNotice action={action} />
      <ul className={styles.columns}>
        {columns.map((column, at) => (
          <ColumnItem
            key={column.key}
            worksheet={worksheet}
            column={column}
            addedType={settings[worksheet].added.find(({ key }) => key === column.key)?.type}
            address={`${address}${column.key}/`}
            first={at === 0}
            last={at === columns.length - 1}
            onMove={(by) => action.run([moveColumn({ worksheet, key: column.key }, by)])}
          />
        ))}
      </ul>
      <QuickAdd
        address={`${address}new`}
        label={lists.addColumn}
        placeholder={lists.columnExample}
        maxLength={80}
        full={settings[worksheet].added.length >= addedMax ? words.listFull(addedMax) : null}
        make={(label, id) =>
          isListed(label, names)
            ? failed(words.alreadyListed)
            : ok(addColumn(worksheet, { key: addedColumnKey(id), label, type }))
        }
      >
        <div className={styles.type}>
          <SelectField
            label={lists.columnType}
            value={type}
            options={addedTypes.map((one) => ({ id: one, label: lists.addedType(one) }))}
            onPick={(id) => setType(addedTypes.find((one) => one === id) ?? "text")}
          />
        </div>
      </QuickAdd>
    </>
  );
}
