import { Layers2 } from "lucide-react";
import type { ReactNode } from "react";
import { formatRupiahShort } from "../../shared/domain/rupiah";
import { useIsQuickWin } from "../sync/use-quick-wins";
import { boardWords } from "../words/board";
import { useLanguage, useWords, writtenIn } from "../words/language";
import { similarWords } from "../words/similar";
import { Chip, ChipRow } from "../ui/chip";
import type { BoardCard } from "./board-cards";
import styles from "./card-face.module.css";

interface CardFaceProps {
  readonly card: BoardCard;
}

/** What a row looks like where it is only read: code and text first, chips small below. */
export function CardFace({ card }: CardFaceProps) {
  const words = useWords(boardWords);
  const { problems, agreed, sample } = card;
  const isQuickWin = useIsQuickWin(card.rowId);
  return (
    <>
      <CardText card={card} />
      {(problems.length > 0 || agreed || isQuickWin || sample || hasFacts(card)) && (
        <ChipRow>
          {problems.map(({ id, code, name, shortName }) => (
            <Chip key={id} tone="problem" title={`${code} ${name}`}>
              {code} {shortName}
            </Chip>
          ))}
          <Facts card={card} />
          {agreed && <Chip tone="good">{words.agreed}</Chip>}
          {isQuickWin && <Chip tone="hue">{words.quickWin}</Chip>}
          {sample && <Chip tone="outline">{words.sample}</Chip>}
        </ChipRow>
      )}
    </>
  );
}

/** The same for a projector: problems by their code behind the text, so that more cards fit. */
export function BriefCardFace({ card }: CardFaceProps) {
  const words = useWords(boardWords);
  const isQuickWin = useIsQuickWin(card.rowId);
  return (
    <>
      <CardText card={card}>
        {card.problems.length > 0 && (
          <span className={styles.problems}>
            {card.problems.map(({ id, code, name }) => (
              <abbr key={id} className={styles.problem} title={name}>
                {code}
              </abbr>
            ))}
          </span>
        )}
      </CardText>
      {(isQuickWin || hasFacts(card)) && (
        <ChipRow>
          <Facts card={card} />
          {isQuickWin && <Chip tone="hue">{words.quickWin}</Chip>}
        </ChipRow>
      )}
    </>
  );
}

function CardText({ card, children }: CardFaceProps & { readonly children?: ReactNode }) {
  const words = useWords(boardWords);
  return (
    <p className={styles.text}>
      {card.code !== null && <span className={styles.code}>{card.code}</span>}{" "}
      {card.text === "" ? (
        <span className={styles.noText}>{words.noText}</span>
      ) : (
        <span lang={writtenIn}>{card.text}</span>
      )}{" "}
      {children}
    </p>
  );
}

function Facts({ card: { lead, budget, duplicates } }: CardFaceProps) {
  const words = useWords(boardWords);
  const similar = useWords(similarWords);
  const language = useLanguage();
  const originals = duplicates.map(({ code, text }) => (code === null ? text : `${code} ${text}`));
  return (
    <>
      {originals.length > 0 && (
        <Chip icon={<Layers2 aria-hidden="true" />} title={originals.join("\n")}>
          {similar.others(originals.length)}
        </Chip>
      )}
      {lead !== null && <Chip title={words.lead(lead)}>{lead}</Chip>}
      {budget !== null && <Chip>{words.budget(formatRupiahShort(budget, language))}</Chip>}
    </>
  );
}

function hasFacts({ lead, budget, duplicates }: BoardCard): boolean {
  return lead !== null || budget !== null || duplicates.length > 0;
}
