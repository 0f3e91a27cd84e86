import type { DimensionId } from "../../shared/domain/dimension";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import type { WorkshopStage } from "../../shared/domain/workshop";
import type { AccessLevel } from "../../shared/protocol/workshop-state";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { UnsentDialog } from "../late/unsent-dialog";
import { useUnsentQuestion } from "../late/use-unsent-question";
import { showUndo } from "../ui/toast";
import { useLocalized, useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import { settingsAccessWords } from "../words/settings-access";
import {
  accessCommands,
  commonLevel,
  groupsClosing,
  levelIn,
  presetOf,
  stagePresets,
  workshopStages,
  type LevelOf,
} from "./access-levels";
import { AccessRow } from "./access-row";
import { ActionNotice } from "./action-notice";
import type { SectionProps } from "./section-props";
import { useCommandAction } from "./use-command-action";
import styles from "./access-section.module.css";

/** What each group may do with each worksheet, one by one or for a whole stage; all of it can be taken back. */
export function AccessSection({ workshop }: SectionProps) {
  const words = useWords(settingsWords);
  const access = useWords(settingsAccessWords);
  const localized = useLocalized();
  const action = useCommandAction();
  const unsent = useUnsentQuestion();
  const groups = workshop.settings.dimensions.filter((dimension) => !dimension.retired);
  const all = groups.map((dimension) => dimension.id);
  const levelOf = levelIn(workshop.access);
  const preset = presetOf(all, levelOf);

  const change = (dimensionIds: readonly DimensionId[], to: LevelOf, message: string) => {
    const plansFor = (from: LevelOf, wanted: LevelOf) =>
      accessCommands({ dimensionIds, from, to: wanted }).map((command) => () => command);
    const plans = plansFor(levelOf, to);
    if (plans.length === 0) return;
    const goOn = () => action.run(plans, () => showUndo(message, () => action.run(plansFor(to, levelOf))));
    const closing = groupsClosing({ dimensionIds, from: levelOf, to });
    if (closing.length === 0) goOn();
    else unsent.ask({ about: "lock", dimensionIds: closing, goOn });
  };
  const changeOne = (ids: readonly DimensionId[], group: string) => (key: WorksheetKey, level: AccessLevel) =>
    change(
      ids,
      (id, worksheet) => (worksheet === key ? level : levelOf(id, worksheet)),
      access.accessDone(group, localized(worksheets[key].name), access.level(level)),
    );
  const applyPreset = (stage: WorkshopStage) =>
    change(all, (_, worksheet) => stagePresets[stage][worksheet], access.presetDone(stage));

  return (
    <>
      <UnsentDialog question={unsent.question} onClose={unsent.close} />
      <p className={styles.lead}>{access.accessLead}</p>
      <section className={styles.part}>
        <h3>{access.presets}</h3>
        <ul className={styles.presets}>
          {workshopStages.map((stage) => (
            <li key={stage}>
              <button
                type="button"
                className={styles.preset}
                aria-pressed={stage === preset}
                onClick={() => applyPreset(stage)}
              >
                <b>
                  {words.stageNumber(stage)}
                  {stage === preset && <span className={styles.now}>{access.presetNow}</span>}
                </b>
                <span>{access.presetHelp(stage)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part}>
        <h3>{access.perGroup}</h3>
        <ActionNotice action={action} />
        <div className={styles.matrix} aria-busy={action.busy}>
          <div className={styles.columnNames} aria-hidden="true">
            <span />
            {worksheetKeys.map((key) => (
              <span key={key}>{localized(worksheets[key].shortName)}</span>
            ))}
          </div>
          <AccessRow
            name={access.allGroups}
            levelOf={(key) => commonLevel(all, key, levelOf)}
            onChange={changeOne(all, access.allGroups)}
          />
          {groups.map((dimension) => (
            <AccessRow
              key={dimension.id}
              name={dimension.shortName}
              dimension={dimension}
              levelOf={(key) => levelOf(dimension.id, key)}
              onChange={changeOne([dimension.id], dimension.shortName)}
            />
          ))}
        </div>
      </section>
    </>
  );
}
