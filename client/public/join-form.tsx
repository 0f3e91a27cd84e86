import { useEffect, useRef, useState } from "react";
import { matchAgency, searchAgencies } from "../../shared/domain/agency";
import { dimensionIdSchema } from "../../shared/domain/dimension";
import { personNameSchema } from "../../shared/domain/person";
import type { Entered, JoinInfo } from "../../shared/protocol/http-messages";
import { rememberWorkshop } from "../app/known-workshops";
import { rememberSession } from "../sync/device-session";
import { join } from "../sync/http-client";
import { Button } from "../ui/button";
import { Combobox } from "../ui/combobox";
import { Notice } from "../ui/notice";
import { TextField } from "../ui/text-field";
import { useWords } from "../words/language";
import { entryWords } from "../words/entry";
import { refusalWords, type Failure } from "../words/refusals";
import { GroupChoice } from "./group-choice";
import { keepJoinDraft, readJoinDraft, startingDraft, type JoinDraft } from "./join-draft";
import styles from "./entry-form.module.css";

interface JoinFormProps {
  readonly code: string;
  readonly info: JoinInfo;
  readonly onEntered: (entered: Entered) => void;
}

type Missing = "name" | "office" | "group";

/** Name, office and group of a new participant. */
export function JoinForm({ code, info, onEntered }: JoinFormProps) {
  const words = useWords(entryWords);
  const reasons = useWords(refusalWords);
  const [draft, change] = useDraft(code, info);
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const errorOf = (field: Missing, sentence: string) => (missing.includes(field) ? sentence : null);
  const edit = (part: Partial<JoinDraft>, field: Missing) => {
    change(part);
    setMissing(missing.filter((one) => one !== field));
  };
  const submit = async () => {
    const lacking = missingIn(draft);
    setMissing(lacking);
    setFailure(null);
    const dimensionId = dimensionIdSchema.safeParse(draft.dimensionId);
    if (lacking.length > 0 || !dimensionId.success) {
      form.current?.querySelector<HTMLInputElement>(`[name=${lacking[0] ?? "group"}]`)?.focus();
      return;
    }
    setBusy(true);
    const entered = await join({
      code,
      name: draft.name.trim(),
      office: { agencyId: draft.agencyId, name: draft.office.trim() },
      dimensionId: dimensionId.data,
    });
    setBusy(false);
    if (!entered.ok) {
      setFailure(entered.problem);
      return;
    }
    rememberSession(entered.value);
    keepJoinDraft({ ...draft, sentTo: code });
    // Whoever reloads or scans the code once more before the room has opened is led on, not asked to join again.
    const { workshopId } = entered.value.identity;
    if (workshopId !== null) rememberWorkshop(workshopId, code, info);
    onEntered(entered.value);
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
      <TextField
        name="name"
        label={words.name}
        error={errorOf("name", words.nameMissing)}
        placeholder={words.namePlaceholder}
        value={draft.name}
        maxLength={80}
        autoComplete="name"
        autoCapitalize="words"
        spellCheck={false}
        enterKeyHint="next"
        onChange={(event) => edit({ name: event.target.value }, "name")}
      />
      <Combobox
        label={words.office}
        error={errorOf("office", words.officeMissing)}
        text={draft.office}
        options={searchAgencies(draft.office, info.agencies).map((agency) => ({
          id: agency.id,
          label: agency.shortName,
          ...(agency.name === agency.shortName ? {} : { detail: agency.name }),
        }))}
        onText={(text) =>
          edit({ office: text, agencyId: matchAgency(text, info.agencies)?.id ?? null }, "office")
        }
        onPick={(option) => edit({ office: option.label, agencyId: option.id }, "office")}
        onUseText={(text) => edit({ office: text, agencyId: null }, "office")}
        input={{
          name: "office",
          placeholder: words.officePlaceholder,
          maxLength: 120,
          enterKeyHint: "next",
        }}
      />
      <GroupChoice
        dimensions={info.dimensions}
        picked={draft.dimensionId}
        error={errorOf("group", words.groupMissing)}
        onPick={(dimensionId) => edit({ dimensionId }, "group")}
      />
      {failure !== null && <Notice tone="error">{reasons[failure]}</Notice>}
      <Button type="submit" variant="primary" size="lg" wide busy={busy}>
        {words.enter}
      </Button>
    </form>
  );
}

function missingIn(draft: JoinDraft): readonly Missing[] {
  const lacking: Missing[] = [];
  if (!personNameSchema.safeParse(draft.name).success) lacking.push("name");
  if (draft.office.trim() === "") lacking.push("office");
  if (draft.dimensionId === null) lacking.push("group");
  return lacking;
}

/** Starts with what was typed on this device before, unless whoever typed it has come in already. */
function useDraft(code: string, info: JoinInfo) {
  const [draft, setDraft] = useState(() => startingDraft(readJoinDraft(), { code, info }));
  useEffect(() => keepJoinDraft(draft), [draft]);
  return [draft, (part: Partial<JoinDraft>) => setDraft((before) => ({ ...before, ...part }))] as const;
}
