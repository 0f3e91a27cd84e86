import { Download } from "lucide-react";
import { useState } from "react";
import type { DimensionId } from "../../shared/domain/dimension";
import type { Identity } from "../../shared/protocol/identity";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { UnsentDialog } from "../late/unsent-dialog";
import { useUnsentQuestion } from "../late/use-unsent-question";
import { useSyncStatus } from "../sync/use-sync-status";
import { useIdentity, useRowCounts, useWorkshop } from "../sync/use-workshop";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { SkeletonCards } from "../ui/skeleton";
import { downloadWords } from "../words/download";
import { useWords } from "../words/language";
import { refusalWords } from "../words/refusals";
import { groupsOf, workbookContents } from "./download-contents";
import { DownloadScope } from "./download-scope";
import { DownloadSummary } from "./download-summary";
import { useDownload, type DownloadState } from "./use-download";
import styles from "./download-page.module.css";

/** The Excel workbook in two taps, for everybody who may read. */
export function DownloadPage() {
  const workshop = useWorkshop();
  const identity = useIdentity();
  if (workshop === null || identity === null) return <SkeletonCards />;
  return <DownloadForm workshop={workshop} identity={identity} />;
}

interface DownloadFormProps {
  readonly workshop: WorkshopState;
  readonly identity: Identity;
}

function DownloadForm({ workshop, identity }: DownloadFormProps) {
  const words = useWords(downloadWords);
  const counts = useRowCounts();
  const { state, start, reset } = useDownload(workshop.id);
  const unsent = useUnsentQuestion();
  const [dimensionId, setDimensionId] = useState<DimensionId | null>(null);
  const groups = groupsOf(workshop);
  const group = groups.find(({ id }) => id === dimensionId);
  const scope = group?.id ?? null;
  const contentsOf = (id: DimensionId | null) =>
    workbookContents({ workshop, counts, role: identity.role, dimensionId: id });
  return (
    <div className={styles.page}>
      <header>
        <h1>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
      </header>
      <div className={styles.parts}>
        <DownloadScope
          groups={groups}
          selected={scope}
          rowsOf={(id) => contentsOf(id).rowsTotal}
          onSelect={(id) => {
            setDimensionId(id);
            reset();
          }}
        />
        <div className={styles.file}>
          <DownloadSummary contents={contentsOf(scope)} group={group} />
          <UnsentNotice />
          <Button
            variant="primary"
            size="lg"
            wide
            icon={<Download aria-hidden="true" />}
            busy={state.kind === "preparing"}
            onClick={() =>
              unsent.ask({
                about: "download",
                dimensionIds: scope === null ? null : [scope],
                goOn: () => start(scope),
              })
            }
          >
            {state.kind === "done" ? words.again : words.download}
          </Button>
          <Outcome state={state} />
          <UnsentDialog question={unsent.question} onClose={unsent.close} />
        </div>
      </div>
    </div>
  );
}

/** What is on this device only is not in the file: said before the press, calmly. */
function UnsentNotice() {
  const words = useWords(downloadWords);
  const status = useSyncStatus();
  switch (status.kind) {
    case "saved":
    case "held":
      return null;
    case "saving":
      return <Notice>{words.saving}</Notice>;
    case "reconnecting":
      return status.changes === 0 ? null : <Notice tone="warning">{words.unsent(status.changes)}</Notice>;
    case "refused":
    case "cannot-store":
      return status.changes === 0 ? null : <Notice tone="warning">{words.unsent(status.changes)}</Notice>;
    case "offline":
      return <Notice tone="warning">{words.unsent(status.changes)}</Notice>;
  }
}

function Outcome({ state }: { readonly state: DownloadState }) {
  const words = useWords(downloadWords);
  const reasons = useWords(refusalWords);
  switch (state.kind) {
    case "idle":
      return null;
    case "preparing":
      return <output className={styles.preparing}>{words.preparing}</output>;
    case "done":
      return <Notice tone="good">{words.done(state.fileName)}</Notice>;
    case "failed":
      return (
        <Notice tone="error" title={words.failed}>
          {reasons[state.failure]}
        </Notice>
      );
  }
}
