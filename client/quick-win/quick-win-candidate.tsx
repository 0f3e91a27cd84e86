import { Star } from "lucide-react";
import { useId, useState } from "react";
import { Link } from "wouter";
import { overallOf } from "../../shared/analysis/quick-win-spread";
import type { Dimension } from "../../shared/domain/dimension";
import type { ProgramRow } from "../../shared/worksheets/program-worksheet";
import { worksheetPath } from "../app/paths";
import { useQuickWins } from "../sync/use-quick-wins";
import { useIdentity, useWorkshop } from "../sync/use-workshop";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { Spoken } from "../ui/spoken";
import { useLanguage, useWords, writtenIn } from "../words/language";
import { quickWinWords } from "../words/quick-win";
import { meanText } from "./mean-text";
import { ScoreCard } from "./score-card";
import { useQuickWinCommand } from "./use-quick-win-command";
import styles from "./quick-win-page.module.css";

interface QuickWinCandidateProps {
  readonly program: ProgramRow;
  readonly dimension: Dimension;
  readonly code: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** A program that may become the quick win of its group: how it was scored, and the card to score it. */
export function QuickWinCandidate({ program, dimension, code, open, onToggle }: QuickWinCandidateProps) {
  const words = useWords(quickWinWords);
  const language = useLanguage();
  const workshop = useWorkshop();
  const role = useIdentity()?.role;
  const { cards, chosen } = useQuickWins();
  const run = useQuickWinCommand();
  const cardId = useId();
  /** What was asked for here. It is said once it is so, and not while it is on its way. */
  const [wanted, setWanted] = useState<boolean>();
  if (workshop === null) return null;
  const card = cards.get(program.id);
  const overall = overallOf(card);
  const isChosen = chosen.has(program.id);
  const { lead, name } = program.cells;
  const office = workshop.settings.agencies.find(({ id }) => id === lead)?.shortName ?? lead;
  const choose = () => {
    setWanted(!isChosen);
    void run({
      type: "quickwin:choose",
      dimensionId: dimension.id,
      programId: isChosen ? null : program.id,
    });
  };
  const chooseWord = isChosen ? words.unchoose : words.choose;
  const scoreWord = open ? words.closeScore : words.score;
  return (
    <li className={styles.candidate} data-chosen={isChosen}>
      <div className={styles.candidateHead}>
        <div className={styles.candidateText}>
          {isChosen && (
            <Chip tone="good" icon={<Star aria-hidden="true" />}>
              {words.chosen}
            </Chip>
          )}
          <h3 className={styles.name}>
            <Link
              href={worksheetPath({
                workshopId: workshop.id,
                dimensionId: dimension.id,
                worksheet: "program",
                rowId: program.id,
              })}
            >
              <b className={styles.code}>{code}</b>{" "}
              {name.trim() === "" ? words.untitled : <span lang={writtenIn}>{name}</span>}
            </Link>
          </h3>
          {office !== null && office !== "" && <p className={styles.about}>{office}</p>}
          <p className={styles.about}>
            {overall === null
              ? words.notScored
              : words.overall(meanText(overall.mean, language), overall.people)}
          </p>
        </div>
        <div className={styles.actions}>
          {role === "facilitator" && (
            <Button size="sm" aria-label={`${chooseWord}: ${code}`} onClick={choose}>
              {chooseWord}
            </Button>
          )}
          <Button
            size="sm"
            aria-label={`${scoreWord}: ${code}`}
            aria-expanded={open}
            aria-controls={cardId}
            onClick={onToggle}
          >
            {scoreWord}
          </Button>
          <Spoken name="chosen" occasion={isChosen}>
            {wanted !== isChosen ? "" : isChosen ? words.chosen : words.unchosen}
          </Spoken>
        </div>
      </div>
      <div id={cardId} hidden={!open}>
        {open && <ScoreCard programId={program.id} card={card} />}
      </div>
    </li>
  );
}
