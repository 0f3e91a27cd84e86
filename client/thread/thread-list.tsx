import { useMemo } from "react";
import { Link } from "wouter";
import type { ThreadPicture } from "../../shared/analysis/thread-picture";
import { threadTree, type ThreadBranch } from "../../shared/analysis/thread-tree";
import type { Dimension } from "../../shared/domain/dimension";
import { worksheetPath } from "../app/paths";
import { useWorkshop } from "../sync/use-workshop";
import { useWords, writtenIn } from "../words/language";
import { threadWords } from "../words/thread";
import { nameOfCard, worksheetOf, type CardText } from "./card-text";
import { hueOf } from "./thread-card";
import styles from "./thread-list.module.css";

interface ThreadListProps {
  readonly picture: ThreadPicture;
  readonly texts: ReadonlyMap<string, CardText>;
}

/** The same as the drawing, as a nested list: under each row what it leads to. */
export function ThreadList({ picture, texts }: ThreadListProps) {
  const tree = useMemo(() => threadTree(picture), [picture]);
  return <Branches branches={tree} texts={texts} dimension={picture.dimension} />;
}

interface BranchesProps {
  readonly branches: readonly ThreadBranch[];
  readonly texts: ReadonlyMap<string, CardText>;
  readonly dimension: Dimension;
}

function Branches({ branches, texts, dimension }: BranchesProps) {
  return (
    <ul className={styles.branches}>
      {branches.map((branch) => (
        <li key={branch.node.id} {...hueOf(branch.node, dimension)}>
          <Entry branch={branch} text={texts.get(branch.node.id)} dimension={dimension} />
          {branch.branches.length > 0 && (
            <Branches branches={branch.branches} texts={texts} dimension={dimension} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly branch: ThreadBranch;
  readonly text: CardText | undefined;
  readonly dimension: Dimension;
}

function Entry({ branch: { node, repeated }, text, dimension }: EntryProps) {
  const words = useWords(threadWords);
  const workshopId = useWorkshop()?.id;
  const worksheet = worksheetOf(node);
  if (text === undefined || workshopId === undefined) return null;
  if (repeated) {
    return (
      <p className={styles.repeated}>
        {nameOfCard(text)}, {words.repeated}
      </p>
    );
  }
  const small = [words.entry(worksheet ?? "problem", text.lines.length), text.detail, text.broken].filter(
    (part) => part !== "",
  );
  return (
    <div className={styles.entry} data-kind={node.kind}>
      <p className={styles.small} data-broken={text.broken !== ""}>
        {small.join(" · ")}
      </p>
      {text.heading !== "" && <p className={styles.heading}>{text.heading}</p>}
      {text.lines.map((line) => (
        <p key={line.rowId}>
          <Link
            href={worksheetPath({
              workshopId,
              dimensionId: dimension.id,
              worksheet: line.worksheet,
              rowId: line.rowId,
            })}
            className={styles.link}
          >
            {line.code !== "" && <b className={styles.code}>{line.code}</b>}{" "}
            <span lang={writtenIn}>{line.text}</span>
          </Link>
        </p>
      ))}
    </div>
  );
}
