import { memo, useMemo, useState } from "react";
import type { Finding } from "../../../../shared/analysis/checks/finding";
import { similarElsewhere } from "../../../../shared/analysis/checks/similar-elsewhere";
import { placeRows, type WorkshopRows } from "../../../../shared/analysis/workshop-rows";
import type { WorksheetKey } from "../../../../shared/domain/worksheet-key";
import type { RowId } from "../../../../shared/worksheets/row";
import { useWorkshopRows } from "../../../board/use-workshop-rows";
import { proposeAgain } from "../../../checks/not-similar";
import { SimilarActions } from "../../../checks/similar-actions";
import { useCalm } from "../../../checks/use-calm";
import { withoutTied } from "../../../checks/without-tied";
import { ActionNotice } from "../../../facilitator/action-notice";
import { useCommandAction } from "../../../facilitator/use-command-action";
import { useItemLinks } from "../../../sync/use-item-links";
import { useWaivers } from "../../../sync/use-waivers";
import { Button } from "../../../ui/button";
import { checksWords } from "../../../words/checks";
import { useWords } from "../../../words/language";
import { similarWords } from "../../../words/similar";
import { useSwotSheet } from "../swot-sheet";
import { ItemElsewhere } from "./item-elsewhere";
import styles from "./item-elsewhere.module.css";

const sources: readonly WorksheetKey[] = ["swot"];

/**
 * [SIMILAR4] Beside the selected item: items of other groups that say nearly the same, looked for whenever typing
 * pauses. They are those of the checks, under the same names.
 */
export function SimilarElsewhere({ rowId }: { readonly rowId: RowId }) {
  const rows = useCalm(useWorkshopRows(sources).rows);
  return <Similar rowId={rowId} rows={rows} />;
}

interface SimilarProps {
  readonly rowId: RowId;
  readonly rows: WorkshopRows;
}

/** Nobody looks through more beside an item. */
const shownAtFirst = 5;

const Similar = memo(function Similar({ rowId, rows }: SimilarProps) {
  const { dimension } = useSwotSheet();
  const words = useWords(similarWords);
  const checks = useWords(checksWords);
  const links = useItemLinks();
  const waivers = useWaivers();
  const [showsAll, setShowsAll] = useState(false);
  const found = useMemo(() => {
    const { dimensions } = rows;
    const similar = similarElsewhere(dimensions, { dimensionId: dimension.id, rowId });
    return withoutTied(similar, links, dimensions).filter(isAcross);
  }, [rows, links, dimension.id, rowId]);
  const places = useMemo(() => placeRows(rows), [rows]);
  const open = found.filter(({ id }) => !waivers.has(id));
  const shown = showsAll ? open : open.slice(0, shownAtFirst);
  const context = { words: checks, codes: rows.codes, places };
  return (
    <>
      {open.length > 0 && (
        <section className={styles.elsewhere}>
          <h3>{words.elsewhere}</h3>
          <ul>
            {shown.map((finding) => (
              <ItemElsewhere key={finding.id} item={finding.params.other}>
                <SimilarActions finding={finding} context={context} />
              </ItemElsewhere>
            ))}
          </ul>
          {shown.length < open.length && (
            <Button size="sm" onClick={() => setShowsAll(true)}>
              {checks.showAll(open.length)}
            </Button>
          )}
        </section>
      )}
      <Dismissed findings={found.filter(({ id }) => waivers.has(id))} />
    </>
  );
});

/** What was said not to be similar, and the way back. */
function Dismissed({ findings }: { readonly findings: readonly AcrossFinding[] }) {
  const words = useWords(similarWords);
  const action = useCommandAction();
  if (findings.length === 0 && action.failure === null) return null;
  return (
    <details className={styles.elsewhere}>
      <summary>{words.calledNotSimilar(findings.length)}</summary>
      <ActionNotice action={action} />
      <ul>
        {findings.map(({ id, params }) => (
          <ItemElsewhere key={id} item={params.other}>
            <Button
              size="sm"
              variant="ghost"
              busy={action.busy}
              onClick={() => action.run([() => proposeAgain(id)])}
            >
              {words.proposeAgain}
            </Button>
          </ItemElsewhere>
        ))}
      </ul>
    </details>
  );
}

type AcrossFinding = Extract<Finding, { readonly check: "similar-across" }>;

function isAcross(finding: Finding): finding is AcrossFinding {
  return finding.check === "similar-across";
}
