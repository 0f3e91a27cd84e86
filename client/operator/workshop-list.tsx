import { Plus } from "lucide-react";
import { useCallback } from "react";
import type { WorkshopSummary } from "../../shared/protocol/http-messages";
import { formatJoinCode } from "../app/join-code";
import { joinPath } from "../app/paths";
import { StorageWarnings } from "../app/storage-warnings";
import { listWorkshops, readStorageState } from "../sync/http-client";
import { Button, ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { Chip } from "../ui/chip";
import { CopyButton } from "../ui/copy-button";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { SkeletonCards } from "../ui/skeleton";
import { useLanguage, useWords } from "../words/language";
import { operatorWords } from "../words/operator";
import { refusalWords } from "../words/refusals";
import { createPath } from "./operator-paths";
import { useAnswer } from "./use-answer";
import styles from "./workshop-list.module.css";

/** All workshops of this server, the newest first. */
export function WorkshopList({ token }: { readonly token: string }) {
  const words = useWords(operatorWords);
  const reasons = useWords(refusalWords);
  const { answer, again } = useAnswer(useCallback(() => listWorkshops(token), [token]));
  const { answer: storage } = useAnswer(useCallback(() => readStorageState(token), [token]));
  const createLink = (
    <ButtonLink variant="primary" href={createPath} icon={<Plus aria-hidden="true" />}>
      {words.create}
    </ButtonLink>
  );
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
        {answer?.ok === true && answer.value.length === 0 ? null : createLink}
      </header>
      {storage?.ok === true && <StorageWarnings storage={storage.value} look="box" />}
      {answer === null ? (
        <SkeletonCards count={3} />
      ) : !answer.ok ? (
        <Notice
          tone="error"
          action={
            <Button size="sm" onClick={again}>
              {words.reload}
            </Button>
          }
        >
          {reasons[answer.problem]}
        </Notice>
      ) : answer.value.length === 0 ? (
        <EmptyState title={words.none} example={<p>{words.noneExample}</p>} action={createLink}>
          {words.noneHelp}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {answer.value
            .toSorted((a, b) => b.createdAt - a.createdAt)
            .map((workshop) => (
              <li key={workshop.id}>
                <WorkshopCard workshop={workshop} />
              </li>
            ))}
        </ul>
      )}
    </>
  );
}

function WorkshopCard({ workshop }: { readonly workshop: WorkshopSummary }) {
  const words = useWords(operatorWords);
  const language = useLanguage();
  const date = new Intl.DateTimeFormat(language === "id" ? "id-ID" : "en-GB", { dateStyle: "long" });
  return (
    <Card padding="md">
      <div className={styles.card}>
        <div className={styles.words}>
          <h2>{workshop.title}</h2>
          <p className={styles.detail}>
            {[
              workshop.regionName,
              words.people(workshop.people),
              words.createdOn(date.format(workshop.createdAt)),
            ].join(" · ")}
          </p>
          {workshop.archived && <Chip tone="warning">{words.archived}</Chip>}
        </div>
        <div className={styles.code}>
          <span className={styles.detail}>{words.code}</span>
          <b>{formatJoinCode(workshop.joinCode)}</b>
        </div>
        <div className={styles.actions}>
          <CopyButton
            text={workshop.joinCode}
            size="sm"
            describe={words.copyLink(`${words.code} ${workshop.joinCode}`)}
          />
          <ButtonLink size="sm" href={joinPath(workshop.joinCode)}>
            {words.joinPage}
          </ButtonLink>
        </div>
      </div>
    </Card>
  );
}
