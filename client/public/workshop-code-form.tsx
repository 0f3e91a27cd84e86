import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { compactCode, tidyCode } from "../app/join-code";
import { joinPath } from "../app/paths";
import { Button } from "../ui/button";
import { TextField } from "../ui/text-field";
import { useWords } from "../words/language";
import { entryWords } from "../words/entry";
import { refusalWords, type Failure } from "../words/refusals";
import { joinInfoOf } from "./join-info";
import styles from "./entry-form.module.css";

interface WorkshopCodeFormProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
}

/** The one field of the front page; a code that is not found stays in it. */
export function WorkshopCodeForm({ code, onCode }: WorkshopCodeFormProps) {
  const words = useWords(entryWords);
  const reasons = useWords(refusalWords);
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<Failure | "missing" | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = async () => {
    const compact = compactCode(code);
    if (compact === "") return fail("missing");
    setBusy(true);
    const found = await joinInfoOf(compact);
    setBusy(false);
    return found.ok ? navigate(joinPath(compact)) : fail(found.problem);
  };
  const fail = (what: Failure | "missing") => {
    setProblem(what);
    field.current?.focus();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <TextField
        ref={field}
        name="code"
        size="lg"
        label={words.code}
        help={words.codeHelp}
        error={problem === "missing" ? words.codeMissing : problem === null ? null : reasons[problem]}
        value={code}
        maxLength={20}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        onChange={(event) => {
          onCode(tidyCode(event.target.value));
          setProblem(null);
        }}
      />
      <Button type="submit" variant="primary" size="lg" wide busy={busy}>
        {words.enter}
      </Button>
    </form>
  );
}
