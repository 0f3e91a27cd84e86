import { useState } from "react";
import type { Finding } from "../../shared/analysis/checks/finding";
import { Button } from "../ui/button";
import { wholeFinding, type FindingContext } from "./finding-text";
import { WaiveDialog } from "./waive-dialog";

interface WaiveButtonProps {
  readonly finding: Finding;
  readonly context: FindingContext;
}

/** For facilitators: lets a finding stand. */
export function WaiveButton({ finding, context }: WaiveButtonProps) {
  const [isAsking, setIsAsking] = useState(false);
  const { words } = context;
  const about = wholeFinding(finding, context);
  return (
    <>
      <Button size="sm" variant="ghost" aria-label={words.waiveOf(about)} onClick={() => setIsAsking(true)}>
        {words.waive}
      </Button>
      {isAsking && <WaiveDialog findingId={finding.id} about={about} onClose={() => setIsAsking(false)} />}
    </>
  );
}
