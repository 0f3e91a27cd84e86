import { useSyncStatus } from "../sync/use-sync-status";
import { ButtonLink } from "../ui/button";
import { useWords } from "../words/language";
import { shellWords } from "../words/shell";
import { landingPath } from "./paths";
import { PlainPage } from "./plain-page";

/** For those who came by a link that has been replaced: nothing of the workshop stays on screen. */
export function SignedOut() {
  const words = useWords(shellWords);
  const status = useSyncStatus();
  const unsent = status.kind === "refused" ? status.changes : 0;
  return (
    <PlainPage
      title={words.signedOutTitle}
      action={
        <ButtonLink href={landingPath} variant="primary">
          {words.toLanding}
        </ButtonLink>
      }
    >
      {words.signedOut} {unsent > 0 && words.signedOutUnsent(unsent)}
    </PlainPage>
  );
}
