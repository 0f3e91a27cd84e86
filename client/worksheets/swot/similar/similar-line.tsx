import { Layers2 } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { similarItems } from "../../../../shared/analysis/checks/similar-items";
import type { Quadrant } from "../../../../shared/domain/quadrant";
import type { RowId } from "../../../../shared/worksheets/row";
import type { SwotRow } from "../../../../shared/worksheets/swot-worksheet";
import { useCalm } from "../../../checks/use-calm";
import { usePresentRows } from "../../../sync/use-rows";
import { useWaivers } from "../../../sync/use-waivers";
import { useWords } from "../../../words/language";
import { similarWords } from "../../../words/similar";
import { useSwotSheet } from "../swot-sheet";
import { tellProposals, useProposals } from "./proposals";
import { SimilarPanel } from "./similar-panel";
import styles from "./similar.module.css";

/**
 * Looks for similar items whenever typing pauses and tells the quadrants; shows nothing itself. They are those of the
 * checks, under the same names.
 */
export function SimilarWatch() {
  const { document, dimension } = useSwotSheet();
  // The columns of a document decide the cells of its rows.
  const swot = useCalm(usePresentRows(document)) as readonly SwotRow[];
  const waivers = useWaivers();
  const [find] = useState(similarItems);
  const findings = useMemo(
    () => find([{ dimension, swot, strategy: [], program: [], action: [] }]),
    [find, dimension, swot],
  );
  useEffect(() => tellProposals(findings.filter(({ id }) => !waivers.has(id))), [findings, waivers]);
  useEffect(() => () => tellProposals([]), []);
  return null;
}

interface SimilarLineProps {
  readonly quadrant: Quadrant;
  readonly items: readonly RowId[];
}

/** A quiet line at the head of a quadrant: some of its items look alike. Nothing happens until somebody opens it. */
export function SimilarLine({ quadrant, items }: SimilarLineProps) {
  const words = useWords(similarWords);
  const pairs = useProposals((state) => state.pairs).filter(({ second }) => items.includes(second));
  const [isOpen, setIsOpen] = useState(false);
  const alike = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  return (
    <>
      {alike.size > 0 && (
        <button type="button" className={styles.line} onClick={() => setIsOpen(true)}>
          <Layers2 aria-hidden="true" />
          {words.found(alike.size)}
        </button>
      )}
      {isOpen && <SimilarPanel {...{ quadrant, pairs }} onClose={() => setIsOpen(false)} />}
    </>
  );
}
