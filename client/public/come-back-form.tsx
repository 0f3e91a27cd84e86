import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { compactCode, tidyCode } from "../app/join-code";
import { workshopPath } from "../app/paths";
import { rememberSession } from "../sync/device-session";
import { comeBack } from "../sync/http-client";
import { Button } from "../ui/button";
import { TextField } from "../ui/text-field";
import { useWords } from "../words/language";
import { entryWords } from "../words/entry";
import { refusalWords, type Failure } from "../words/refusals";
import styles from "./entry-form.module.css";

interface ComeBackFormProps {
  readonly code: string;
  /** Without it the workshop is given and only the personal code is asked. */
  readonly onCode?: (code: string) => void;
}

type Problem = Failure | "code-missing" | "personal-missing";

/** Back as the same person, with the workshop code and the personal code. */
export function ComeBackForm({ code, onCode }: ComeBackFormProps) {
  const words = useWords(entryWords);
  const [, navigate] = useLocation();
  const [personalCode, setPersonalCode] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  const errors = useErrors(problem);
  const submit = async () => {
    if (compactCode(code) === "") return fail("code-missing");
    if (compactCode(personalCode) === "") return fail("personal-missing");
    setBusy(true);
    const entered = await comeBack({ code: compactCode(code), personalCode: compactCode(personalCode) });
    setBusy(false);
    if (!entered.ok) return fail(entered.problem);
    rememberSession(entered.value);
    const { workshopId } = entered.value.identity;
    return workshopId === null ? fail("not-found") : navigate(workshopPath(workshopId));
  };
  const fail = (what: Problem) => {
    setProblem(what);
    fields.current
      ?.querySelector<HTMLInputElement>(`[name=${isOfCode(what) ? "code" : "personal-code"}]`)
      ?.focus();
  };
  return (
    <form
      ref={fields}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      {onCode !== undefined && (
        <TextField
          name="code"
          label={words.code}
          error={errors.code}
          value={code}
          maxLength={20}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="next"
          onChange={(event) => {
            onCode(tidyCode(event.target.value));
            setProblem(null);
          }}
        />
      )}
      <TextField
        name="personal-code"
        size="lg"
        label={words.personalCode}
        help={words.personalCodeHelp}
        error={errors.personalCode}
        value={personalCode}
        maxLength={20}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="go"
        onChange={(event) => {
          setPersonalCode(tidyCode(event.target.value));
          setProblem(null);
        }}
      />
      <Button type="submit" variant="primary" size="lg" wide busy={busy}>
        {words.enter}
      </Button>
    </form>
  );
}

function isOfCode(problem: Problem): boolean {
  return problem === "code-unknown" || problem === "code-missing";
}

function useErrors(problem: Problem | null): {
  readonly code: string | null;
  readonly personalCode: string | null;
} {
  const words = useWords(entryWords);
  const reasons = useWords(refusalWords);
  if (problem === null) return { code: null, personalCode: null };
  if (problem === "code-missing") return { code: words.codeMissing, personalCode: null };
  if (problem === "personal-missing") return { code: null, personalCode: words.personalCodeMissing };
  return isOfCode(problem)
    ? { code: reasons[problem], personalCode: null }
    : { code: null, personalCode: reasons[problem] };
}
