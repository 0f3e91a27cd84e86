import { useEffect, useState } from "react";
import type { Entered, JoinInfo } from "../../shared/protocol/http-messages";
import { compactCode, formatJoinCode } from "../app/join-code";
import { landingPath } from "../app/paths";
import { Button, ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import { Loading, Skeleton } from "../ui/skeleton";
import { useWords } from "../words/language";
import { entryWords } from "../words/entry";
import { refusalWords, type Failure } from "../words/refusals";
import { ComeBackForm } from "./come-back-form";
import { EntryCard, EntryWays } from "./entry-card";
import { EntryFrame } from "./entry-frame";
import { JoinForm } from "./join-form";
import { joinInfoAtHand, joinInfoOf } from "./join-info";
import { KnownSessions } from "./known-sessions";
import { WelcomeCard } from "./welcome-card";
import styles from "./join-page.module.css";

/** Behind the join link and QR: three fields, or the personal code, then the worksheet. */
export function JoinPage({ code }: { readonly code: string }) {
  const compact = compactCode(code);
  const { info, problem, retry } = useJoinInfo(compact);
  const [entered, setEntered] = useState<Entered | null>(null);
  return (
    <EntryFrame title={info === null ? (problem === null ? null : "Rembuk") : `${info.title} - Rembuk`}>
      {entered !== null ? (
        <WelcomeCard entered={entered} />
      ) : info !== null ? (
        <Joining code={compact} info={info} onEntered={setEntered} />
      ) : problem === null ? (
        <JoinSkeleton />
      ) : (
        <JoinProblem problem={problem} onRetry={retry} />
      )}
    </EntryFrame>
  );
}

interface JoiningProps {
  readonly code: string;
  readonly info: JoinInfo;
  readonly onEntered: (entered: Entered) => void;
}

function Joining({ code, info, onEntered }: JoiningProps) {
  const words = useWords(entryWords);
  return (
    <>
      <header className={styles.head}>
        <p className={styles.code}>
          {words.code} <b>{formatJoinCode(code)}</b>
        </p>
        <h1>{info.title}</h1>
        {!info.title.includes(info.regionName) && <p className={styles.region}>{info.regionName}</p>}
      </header>
      <KnownSessions joinCode={code} />
      <EntryWays>
        {(way) =>
          way === "new" ? (
            <JoinForm code={code} info={info} onEntered={onEntered} />
          ) : (
            <ComeBackForm code={code} />
          )
        }
      </EntryWays>
    </>
  );
}

interface JoinProblemProps {
  readonly problem: Failure;
  readonly onRetry: () => void;
}

function JoinProblem({ problem, onRetry }: JoinProblemProps) {
  const words = useWords(entryWords);
  const reasons = useWords(refusalWords);
  return (
    <Notice
      tone="error"
      action={
        <>
          <Button size="sm" onClick={onRetry}>
            {words.tryAgain}
          </Button>
          <ButtonLink size="sm" href={landingPath}>
            {words.otherWorkshop}
          </ButtonLink>
        </>
      }
    >
      {reasons[problem]}
    </Notice>
  );
}

function JoinSkeleton() {
  return (
    <EntryCard>
      <Loading />
      <Skeleton width="70%" height="1.75rem" />
      <Skeleton height="2.75rem" />
      <Skeleton height="2.75rem" />
      <Skeleton height="9rem" />
    </EntryCard>
  );
}

function useJoinInfo(code: string) {
  const [info, setInfo] = useState(() => joinInfoAtHand(code));
  const [attempt, setAttempt] = useState<Attempt>({ code, problem: null });
  useEffect(() => {
    if (attempt.problem !== null) return undefined;
    let current = true;
    void joinInfoOf(attempt.code).then((answer) => {
      if (!current) return;
      if (answer.ok) setInfo(answer.value);
      else setAttempt({ ...attempt, problem: answer.problem });
    });
    return () => {
      current = false;
    };
  }, [attempt]);
  return { info, problem: attempt.problem, retry: () => setAttempt({ code, problem: null }) };
}

interface Attempt {
  readonly code: string;
  /** Null while it is under way. */
  readonly problem: Failure | null;
}
