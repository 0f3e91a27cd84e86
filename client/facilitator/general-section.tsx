import { failed } from "../../shared/domain/result";
import { workshopSettingsSchema } from "../../shared/domain/workshop";
import { useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import { workshopStages } from "./access-levels";
import {
  choiceField,
  linesField,
  printPeriod,
  reading,
  readPeriod,
  readPlanYears,
  textField,
} from "./field-reading";
import { FieldGroup } from "./field-group";
import { SavedChoice } from "./saved-choice";
import { SavedArea, SavedText } from "./saved-field";
import type { SectionProps } from "./section-props";
import { setValues } from "./settings-plans";
import { sectionAddress } from "./settings-sections";
import type { SettingsField } from "./use-saved-field";

const { shape } = workshopSettingsSchema;

/** Title, stage, region, years, vision, missions and priorities. */
export function GeneralSection({ workshop }: SectionProps) {
  const words = useWords(settingsWords);
  const { settings } = workshop;
  const address = (name: string) => sectionAddress(workshop.id, "umum") + name;
  const text = (name: "title" | "regionName" | "vision") =>
    textField({
      address: address(name),
      stored: settings[name],
      schema: shape[name],
      words,
      plan: (value) => setValues({ [name]: value }),
    });
  const lines = (name: "missions" | "provincialPriorities" | "nationalPriorities") =>
    linesField({
      address: address(name),
      stored: settings[name],
      schema: shape[name],
      words,
      plan: (value) => setValues({ [name]: value }),
    });
  const stages = workshopStages.map((stage) => stage.toString());
  return (
    <>
      <FieldGroup title={words.workshop}>
        <SavedText label={words.workshopTitle} field={text("title")} input={{ maxLength: 120 }} />
        <SavedChoice
          label={words.stage}
          name="stage"
          options={workshopStages.map((stage) => ({
            id: stage.toString(),
            label: words.stageNumber(stage),
            face: words.stageNumber(stage),
          }))}
          field={choiceField({
            address: address("stage"),
            stored: settings.stage.toString(),
            choices: stages,
            plan: (choice) =>
              setValues({
                stage: workshopStages.find((one) => one.toString() === choice) ?? settings.stage,
              }),
          })}
        />
        <p>{words.stageHelp}</p>
      </FieldGroup>
      <FieldGroup title={words.plan}>
        <SavedText
          label={words.regionName}
          help={words.regionNameHelp}
          field={text("regionName")}
          input={{ maxLength: 120 }}
        />
        <SavedText
          label={words.rpjmdLabel}
          optional
          field={textField({
            address: address("rpjmdLabel"),
            stored: settings.rpjmd.label,
            schema: shape.rpjmd.shape.label,
            words,
            plan: (label) => setValues({ rpjmd: { label } }),
          })}
        />
        <SavedText label={words.rpjmdPeriod} field={periodField()} />
        <SavedText label={words.planYears} help={words.planYearsHelp} field={planYearsField()} />
      </FieldGroup>
      <FieldGroup title={words.direction}>
        <SavedArea label={words.vision} optional field={text("vision")} />
        <SavedArea label={words.missions} help={words.onePerLine} optional field={lines("missions")} />
        <SavedArea
          label={words.provincialPriorities}
          help={words.onePerLine}
          optional
          field={lines("provincialPriorities")}
        />
        <SavedArea
          label={words.nationalPriorities}
          help={words.onePerLine}
          optional
          field={lines("nationalPriorities")}
        />
      </FieldGroup>
    </>
  );

  function periodField(): SettingsField {
    const { from, to } = settings.rpjmd;
    return {
      address: address("rpjmdPeriod"),
      stored: printPeriod(from, to),
      read: (typed) => {
        const period = readPeriod(typed);
        return period === undefined
          ? failed(words.periodWrong)
          : reading(printPeriod(period.from, period.to), setValues({ rpjmd: period }));
      },
    };
  }

  function planYearsField(): SettingsField {
    const { planYears } = settings;
    return {
      address: address("planYears"),
      stored: printYears(planYears),
      read: (typed) => {
        const years = readPlanYears(typed);
        return years === undefined
          ? failed(words.planYearsWrong)
          : reading(printYears(years), setValues({ planYears: years }));
      },
    };
  }
}

function printYears(years: readonly number[]): string {
  return printPeriod(years[0] ?? 0, years.at(-1) ?? 0);
}
