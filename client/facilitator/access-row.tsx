import { ChevronDown, Eye, EyeOff, PenLine, Shuffle } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { Dimension } from "../../shared/domain/dimension";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import type { AccessLevel } from "../../shared/protocol/workshop-state";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { DimensionBadge } from "../ui/code-badge";
import { useLocalized, useWords } from "../words/language";
import { settingsAccessWords } from "../words/settings-access";
import { accessLevels } from "./access-levels";
import styles from "./access-section.module.css";

interface AccessRowProps {
  readonly name: string;
  /** Left out for the row of all groups. */
  readonly dimension?: Dimension;
  /** Null where the groups of the row differ. */
  readonly levelOf: (worksheet: WorksheetKey) => AccessLevel | null;
  readonly onChange: (worksheet: WorksheetKey, level: AccessLevel) => void;
}

/** The worksheets of one group, or of all, each with its level. */
export function AccessRow({ name, dimension, levelOf, onChange }: AccessRowProps) {
  const localized = useLocalized();
  return (
    <fieldset className={styles.row} data-all={dimension === undefined}>
      <legend>{name}</legend>
      <span className={styles.group} aria-hidden="true">
        {dimension !== undefined && <DimensionBadge dimension={dimension} size="sm" look="soft" />}
        {name}
      </span>
      {worksheetKeys.map((key) => (
        <LevelSelect
          key={key}
          label={localized(worksheets[key].shortName)}
          level={levelOf(key)}
          onChange={(level) => onChange(key, level)}
        />
      ))}
    </fieldset>
  );
}

const levelIcons: Readonly<Record<AccessLevel, LucideIcon>> = { open: PenLine, view: Eye, hidden: EyeOff };

interface LevelSelectProps {
  readonly label: string;
  readonly level: AccessLevel | null;
  readonly onChange: (level: AccessLevel) => void;
}

function LevelSelect({ label, level, onChange }: LevelSelectProps) {
  const words = useWords(settingsAccessWords);
  const Icon = level === null ? Shuffle : levelIcons[level];
  return (
    <label className={styles.cell}>
      <span className={styles.cellName}>{label}</span>
      <span className={styles.control} data-level={level ?? "mixed"}>
        <Icon aria-hidden="true" />
        <select
          value={level ?? ""}
          onChange={(event) => {
            const wanted = accessLevels.find((one) => one === event.target.value);
            if (wanted !== undefined) onChange(wanted);
          }}
        >
          {level === null && <option value="">{words.mixed}</option>}
          {accessLevels.map((one) => (
            <option key={one} value={one}>
              {words.level(one)}
            </option>
          ))}
        </select>
        <ChevronDown className={styles.arrow} aria-hidden="true" />
      </span>
    </label>
  );
}
