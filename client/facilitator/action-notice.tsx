import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useWords } from "../words/language";
import { refusalWords } from "../words/refusals";
import { settingsWords } from "../words/settings";
import type { CommandAction } from "./use-command-action";

interface ActionNoticeProps {
  readonly action: CommandAction;
  /** Replaces the general sentence where a refusal means something particular here. */
  readonly sentence?: string | undefined;
}

/** Says why a press came to nothing, and offers to try it again. */
export function ActionNotice({ action, sentence }: ActionNoticeProps) {
  const words = useWords(settingsWords);
  const reasons = useWords(refusalWords);
  if (action.failure === null) return null;
  return (
    <Notice
      tone="error"
      onClose={action.dismiss}
      action={
        <Button size="sm" busy={action.busy} onClick={action.again}>
          {words.tryAgain}
        </Button>
      }
    >
      {sentence ?? reasons[action.failure]}
    </Notice>
  );
}
