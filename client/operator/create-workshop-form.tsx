import { ArrowLeft } from "lucide-react";
import { useCallback, useId, useRef, useState } from "react";
import { regionNameSchema, workshopTitleSchema, type WorkshopStage } from "../../shared/domain/workshop";
import { emptyRegionId } from "../../shared/regions/region-template";
import type { CreatedWorkshop, RegionSummary } from "../../shared/protocol/http-messages";
import { operatorPath } from "../app/paths";
import { createWorkshop, listRegions } from "../sync/http-client";
import { Button, ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import { SkeletonCards } from "../ui/skeleton";
import { TextField } from "../ui/text-field";
import { useWords } from "../words/language";
import { operatorWords } from "../words/operator";
import { refusalWords, type Failure } from "../words/refusals";
import { planYearsBetween } from "./plan-years";
import { RegionChoice } from "./region-choice";
import { useAnswer } from "./use-answer";
import styles from "./create-workshop-form.module.css";

interface CreateWorkshopFormProps {
  readonly token: string;
  readonly onCreated: (created: CreatedWorkshop, title: string) => void;
}

/** Region template, title, stage, years and demo content of a new workshop. */
export function CreateWorkshopForm(props: CreateWorkshopFormProps) {
  const { token } = props;
  const words = useWords(operatorWords);
  const reasons = useWords(refusalWords);
  const { answer, again } = useAnswer(useCallback(() => listRegions(token), [token]));
  return (
    <>
      <header className={styles.head}>
        <ButtonLink variant="ghost" size="sm" href={operatorPath} icon={<ArrowLeft aria-hidden="true" />}>
          {words.back}
        </ButtonLink>
        <h1>{words.create}</h1>
        <p>{words.formLead}</p>
      </header>
      {answer === null ? (
        <SkeletonCards count={3} />
      ) : answer.ok ? (
        <NewWorkshop {...props} regions={answer.value} />
      ) : (
        <Notice
          tone="error"
          title={words.templatesFailed}
          action={
            <Button size="sm" onClick={again}>
              {words.reload}
            </Button>
          }
        >
          {reasons[answer.problem]}
        </Notice>
      )}
    </>
  );
}

interface Draft {
  readonly region: RegionSummary | undefined;
  readonly regionName: string;
  /** Null until it was written by hand: it then follows region and stage. */
  readonly title: string | null;
  readonly stage: WorkshopStage;
  readonly from: string;
  readonly to: string;
  readonly loadSample: boolean;
}

const stages: readonly WorkshopStage[] = [1, 2, 3, 4];

function NewWorkshop({
  token,
  regions,
  onCreated,
}: CreateWorkshopFormProps & { readonly regions: readonly RegionSummary[] }) {
  const words = useWords(operatorWords);
  const reasons = useWords(refusalWords);
  const sampleHelpId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Draft>(() => draftFor(regions[0]));
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  const { region, regionName, stage, loadSample } = draft;
  const title = draft.title ?? words.titleOf(stage, regionName.trim());
  const nameFits = regionNameSchema.safeParse(regionName).success;
  const titleFits = workshopTitleSchema.safeParse(title).success;
  const planYears = planYearsBetween(draft.from, draft.to);
  const yearsError = checked && planYears === undefined ? words.yearsWrong : null;

  const submit = async () => {
    setChecked(true);
    setFailure(null);
    if (region === undefined || !nameFits || !titleFits || planYears === undefined) {
      const first = region === undefined ? "region" : !nameFits ? "regionName" : titleFits ? "from" : "title";
      form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
      return;
    }
    setBusy(true);
    const created = await createWorkshop(token, {
      regionId: region.id,
      regionName: regionName.trim(),
      title: title.trim(),
      stage,
      planYears: [...planYears],
      loadSample: loadSample && region.hasSample,
    });
    setBusy(false);
    if (created.ok) onCreated(created.value, title.trim());
    else setFailure(created.problem);
  };

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <RegionChoice
        regions={regions}
        picked={region?.id}
        error={checked && region === undefined ? words.templateMissing : null}
        onPick={(next) => setDraft({ ...draftFor(next), title: draft.title, stage, loadSample })}
      />
      <TextField
        name="regionName"
        label={words.regionName}
        help={words.regionNameHelp}
        error={checked && !nameFits ? words.regionNameMissing : null}
        value={regionName}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => change({ regionName: event.target.value })}
      />
      <fieldset>
        <legend className={styles.legend}>{words.stage}</legend>
        <div className={styles.stages}>
          {stages.map((one) => (
            <label key={one} className={styles.stage}>
              <input
                type="radio"
                name="stage"
                checked={one === stage}
                onChange={() => change({ stage: one })}
              />
              {words.stageNumber(one)}
            </label>
          ))}
        </div>
      </fieldset>
      <TextField
        name="title"
        label={words.workshopTitle}
        error={checked && !titleFits ? words.titleMissing : null}
        value={title}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => change({ title: event.target.value })}
      />
      <fieldset className={styles.years}>
        <legend className={styles.legend}>{words.years}</legend>
        <p className={styles.help}>{words.yearsHelp}</p>
        <div className={styles.yearFields}>
          <TextField
            name="from"
            label={words.yearFrom}
            error={yearsError}
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            value={draft.from}
            onChange={(event) => change({ from: event.target.value })}
          />
          <TextField
            name="to"
            label={words.yearTo}
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            value={draft.to}
            onChange={(event) => change({ to: event.target.value })}
          />
        </div>
      </fieldset>
      {region?.hasSample === true && (
        <div className={styles.sample}>
          <label>
            <input
              type="checkbox"
              checked={loadSample}
              aria-describedby={sampleHelpId}
              onChange={(event) => change({ loadSample: event.target.checked })}
            />
            {words.sample}
          </label>
          <p className={styles.help} id={sampleHelpId}>
            {words.sampleHelp}
          </p>
        </div>
      )}
      {failure !== null && <Notice tone="error">{reasons[failure]}</Notice>}
      <div className={styles.actions}>
        <ButtonLink size="lg" href={operatorPath}>
          {words.cancel}
        </ButtonLink>
        <Button type="submit" variant="primary" size="lg" busy={busy}>
          {words.create}
        </Button>
      </div>
    </form>
  );
}

function draftFor(region: RegionSummary | undefined): Draft {
  return {
    region,
    regionName: region === undefined || region.id === emptyRegionId ? "" : region.regionName,
    title: null,
    stage: 1,
    from: region?.planYears[0]?.toString() ?? "",
    to: region?.planYears.at(-1)?.toString() ?? "",
    loadSample: false,
  };
}
