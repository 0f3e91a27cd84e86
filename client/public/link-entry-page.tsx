import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { Identity } from "../../shared/protocol/identity";
import { landingPath, operatorPath, workshopPath } from "../app/paths";
import { PlainPage } from "../app/plain-page";
import { rememberSession } from "../sync/device-session";
import { enter } from "../sync/http-client";
import { Button, ButtonLink } from "../ui/button";
import { useWords } from "../words/language";
import { entryWords } from "../words/entry";
import { refusalWords, type Failure } from "../words/refusals";

/** Behind operator, facilitator, advisor and observer links: the secret stands after the # and never reaches a log. */
export function LinkEntryPage() {
  const words = useWords(entryWords);
  const reasons = useWords(refusalWords);
  const { problem, retry } = useEntering();
  if (problem === null) return <PlainPage title={words.openingLink}>{words.entering}</PlainPage>;
  return (
    <PlainPage
      title={words.linkFailed}
      action={
        isPassing(problem) ? (
          <Button variant="primary" onClick={retry}>
            {words.tryAgain}
          </Button>
        ) : (
          <ButtonLink href={landingPath}>{words.toLanding}</ButtonLink>
        )
      }
    >
      {problem === "no-secret" ? words.noSecret : reasons[problem]}
    </PlainPage>
  );
}

function useEntering() {
  const [, navigate] = useLocation();
  const [attempt, setAttempt] = useState<Attempt>(attemptFromAddress);

  // A second link pasted into the same tab changes nothing but the part after the #.
  useEffect(() => {
    const take = () => {
      if (window.location.hash !== "") setAttempt(attemptFromAddress());
    };
    window.addEventListener("hashchange", take);
    return () => window.removeEventListener("hashchange", take);
  }, []);

  useEffect(() => {
    hideSecret();
    if (attempt.problem !== null) return undefined;
    let current = true;
    void enter(attempt.secret).then((entered) => {
      if (!current) return;
      if (!entered.ok) {
        setAttempt({ ...attempt, problem: entered.problem });
        return;
      }
      rememberSession(entered.value);
      navigate(firstPlace(entered.value.identity), { replace: true });
    });
    return () => {
      current = false;
    };
  }, [attempt, navigate]);

  return { problem: attempt.problem, retry: () => setAttempt({ ...attempt, problem: null }) };
}

/** The link itself may be good: it stands in the address no more, and has to be tried from here. */
function isPassing(problem: Attempt["problem"]): boolean {
  return problem === "no-connection" || problem === "busy" || problem === "cannot-store";
}

interface Attempt {
  readonly secret: string;
  /** Null while it is under way. */
  readonly problem: Failure | "no-secret" | null;
}

function attemptFromAddress(): Attempt {
  const secret = window.location.hash.slice(1).trim();
  return { secret, problem: secret === "" ? "no-secret" : null };
}

/** The workshop itself leads on by role. */
function firstPlace({ workshopId }: Identity): string {
  return workshopId === null ? operatorPath : workshopPath(workshopId);
}

/** Whoever looks over the shoulder, and the history of this browser, do not need it. */
function hideSecret(): void {
  window.history.replaceState(window.history.state, "", window.location.pathname);
}
