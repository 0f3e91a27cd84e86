import type { Dimension } from "../../shared/domain/dimension";
import { failed, ok } from "../../shared/domain/result";
import { DimensionBadge } from "../ui/code-badge";
import { useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import { settingsListWords } from "../words/settings-lists";
import { DimensionFields } from "./dimension-fields";
import { EditableList } from "./editable-list";
import { isListed, newDimension } from "./new-entries";
import type { SectionProps } from "./section-props";
import { addEntry, changeEntry, moveEntry } from "./settings-plans";
import { sectionAddress } from "./settings-sections";
import styles from "./dimensions-section.module.css";

const dimensionsMax = 12;

/** The dimensions of the plan, each a group of participants, with their sub-dimensions. */
export function DimensionsSection({ workshop }: SectionProps) {
  const words = useWords(settingsWords);
  const lists = useWords(settingsListWords);
  const { dimensions } = workshop.settings;
  const address = sectionAddress(workshop.id, "dimensi");
  const isLast = (dimension: Dimension) => dimensions.every((one) => one.retired || one.id === dimension.id);
  return (
    <>
      <p className={styles.lead}>{lists.dimensionsLead}</p>
      <EditableList
        label={words.dimensions}
        entries={dimensions.map((dimension) => ({
          id: dimension.id,
          name: dimension.name,
          retired: dimension.retired,
          staysBecause: isLast(dimension) ? lists.lastDimension : null,
          face: (
            <>
              <DimensionBadge dimension={dimension} size="sm" look="soft" />
              {dimension.name}
              <small>
                {lists.subDimensionCount(dimension.subDimensions.filter((part) => !part.retired).length)}
              </small>
            </>
          ),
          fields: <DimensionFields {...{ dimension, dimensions, address }} />,
        }))}
        retireHelp={lists.dimensionRetireHelp}
        retire={(id, retired) => changeEntry("dimensions", id, (dimension) => ({ ...dimension, retired }))}
        move={(id, by) => moveEntry("dimensions", id, by)}
        adding={{
          address: `${address}new`,
          label: lists.addDimension,
          placeholder: lists.dimensionExample,
          maxLength: 120,
          full: dimensions.length >= dimensionsMax ? words.listFull(dimensionsMax) : null,
          make: (name, id) =>
            isListed(
              name,
              dimensions.map((dimension) => dimension.name),
            )
              ? failed(words.alreadyListed)
              : ok(addEntry("dimensions", id, (settings) => newDimension(id, name, settings.dimensions))),
        }}
      />
    </>
  );
}
