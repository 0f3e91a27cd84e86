import { failed, ok } from "../../shared/domain/result";
import { problemSchema, type Problem } from "../../shared/domain/problem";
import { workshopSettingsSchema } from "../../shared/domain/workshop";
import { useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import { settingsListWords } from "../words/settings-lists";
import { EditableList } from "./editable-list";
import { FieldGroup, FieldRow } from "./field-group";
import { textField } from "./field-reading";
import { isListed, newProblem } from "./new-entries";
import { SavedParagraph, SavedText } from "./saved-field";
import type { SectionProps } from "./section-props";
import { addEntry, changeEntry, moveEntry, setValues } from "./settings-plans";
import { sectionAddress } from "./settings-sections";

const problemsMax = 30;

/** The main problems of the region, and how their list is called. */
export function ProblemsSection({ workshop }: SectionProps) {
  const words = useWords(settingsWords);
  const lists = useWords(settingsListWords);
  const { problems, problemsLabel } = workshop.settings;
  const address = sectionAddress(workshop.id, "permasalahan");
  return (
    <>
      <FieldGroup>
        <SavedText
          label={lists.problemsLabel}
          help={lists.problemsLabelHelp}
          input={{ maxLength: 80 }}
          field={textField({
            address: `${address}label`,
            stored: problemsLabel,
            schema: workshopSettingsSchema.shape.problemsLabel,
            words,
            plan: (label) => setValues({ problemsLabel: label }),
          })}
        />
      </FieldGroup>
      <EditableList
        label={problemsLabel}
        entries={problems.map((problem) => ({
          id: problem.id,
          name: `${problem.code} ${problem.shortName}`,
          keywords: problem.name,
          retired: problem.retired,
          face: (
            <span>
              <b>{problem.code}</b> {problem.name}
            </span>
          ),
          fields: <ProblemFields {...{ problem, problems, address }} />,
        }))}
        retire={(id, retired) => changeEntry("problems", id, (problem) => ({ ...problem, retired }))}
        move={(id, by) => moveEntry("problems", id, by)}
        adding={{
          address: `${address}new`,
          label: lists.addProblem,
          placeholder: lists.problemExample,
          maxLength: 200,
          full: problems.length >= problemsMax ? words.listFull(problemsMax) : null,
          make: (name, id) =>
            isListed(
              name,
              problems.map((problem) => problem.name),
            )
              ? failed(words.alreadyListed)
              : ok(addEntry("problems", id, (settings) => newProblem(id, name, settings.problems))),
        }}
      />
    </>
  );
}

interface ProblemFieldsProps {
  readonly problem: Problem;
  readonly problems: readonly Problem[];
  readonly address: string;
}

function ProblemFields({ problem, problems, address }: ProblemFieldsProps) {
  const words = useWords(settingsWords);
  const lists = useWords(settingsListWords);
  const { id } = problem;
  const text = (key: "code" | "name" | "shortName") => ({
    address: `${address}${id}/${key}`,
    stored: problem[key],
    schema: problemSchema.shape[key],
    words,
    plan: (value: string) => changeEntry("problems", id, (entry) => ({ ...entry, [key]: value })),
  });
  const isTaken = (code: string) => problems.some((one) => one.id !== id && one.code === code);
  return (
    <>
      <SavedParagraph label={lists.problemName} field={textField(text("name"))} />
      <FieldRow>
        <SavedText
          label={lists.code}
          input={{ maxLength: 5, autoCapitalize: "characters", spellCheck: false }}
          field={textField({
            ...text("code"),
            wrongForm: lists.codeWrong,
            tidy: (code) => code.toUpperCase(),
            forbid: (code) => (isTaken(code) ? lists.codeTaken(code) : null),
          })}
        />
        <SavedText
          label={lists.shortName}
          help={lists.problemShortHelp}
          field={textField(text("shortName"))}
          input={{ maxLength: 40 }}
        />
      </FieldRow>
    </>
  );
}
