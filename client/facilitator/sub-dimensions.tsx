import { subDimensionSchema, type Dimension, type SubDimension } from "../../shared/domain/dimension";
import { failed, ok } from "../../shared/domain/result";
import { useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import { settingsListWords } from "../words/settings-lists";
import { EditableList } from "./editable-list";
import { textField } from "./field-reading";
import { isListed } from "./new-entries";
import { SavedParagraph, SavedText } from "./saved-field";
import { changeEntry, movedIds } from "./settings-plans";
import type { Plan } from "./use-saved-command";
import styles from "./dimensions-section.module.css";

interface SubDimensionsProps {
  readonly dimension: Dimension;
  readonly address: string;
}

const subDimensionsMax = 12;

/** The parts of one dimension. They live inside their dimension, so every edit is an edit of it. */
export function SubDimensions({ dimension, address }: SubDimensionsProps) {
  const words = useWords(settingsWords);
  const lists = useWords(settingsListWords);
  const { id: dimensionId, subDimensions: parts } = dimension;
  const changeParts = (change: (parts: readonly SubDimension[]) => readonly SubDimension[]): Plan =>
    changeEntry("dimensions", dimensionId, (entry) => ({
      ...entry,
      subDimensions: [...change(entry.subDimensions)],
    }));
  const changePart = (id: string, values: Partial<SubDimension>) =>
    changeParts((all) => all.map((part) => (part.id === id ? { ...part, ...values } : part)));
  const text = (part: SubDimension, key: "name" | "hint") =>
    textField({
      address: `${address}${part.id}/${key}`,
      stored: part[key],
      schema: subDimensionSchema.shape[key],
      words,
      plan: (value) => changePart(part.id, { [key]: value }),
    });
  return (
    <>
      <h3 className={styles.subHeading}>{lists.subDimensions}</h3>
      <EditableList
        label={lists.subDimensions}
        entries={parts.map((part) => ({
          id: part.id,
          name: part.name,
          retired: part.retired,
          face: part.name,
          fields: (
            <>
              <SavedText
                label={lists.subDimensionName}
                field={text(part, "name")}
                input={{ maxLength: 120 }}
              />
              <SavedParagraph label={lists.hint} optional field={text(part, "hint")} />
            </>
          ),
        }))}
        retire={(id, retired) => changePart(id, { retired })}
        move={(id, by) => changeParts((all) => inOrder(all, movedIds(all, id, by)))}
        adding={{
          address: `${address}new`,
          label: lists.addSubDimension,
          placeholder: lists.subDimensionExample,
          maxLength: 120,
          full: parts.length >= subDimensionsMax ? words.listFull(subDimensionsMax) : null,
          make: (name, id) =>
            isListed(
              name,
              parts.map((part) => part.name),
            )
              ? failed(words.alreadyListed)
              : ok(changeParts((all) => withPart(all, { id, name, hint: "", retired: false }))),
        }}
      />
    </>
  );
}

function withPart(parts: readonly SubDimension[], part: SubDimension): readonly SubDimension[] {
  return parts.some(({ id }) => id === part.id) ? parts : [...parts, part];
}

function inOrder(parts: readonly SubDimension[], ids: readonly string[] | null): readonly SubDimension[] {
  return ids === null ? parts : parts.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
