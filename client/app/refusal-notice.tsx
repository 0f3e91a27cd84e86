import type { Refusal } from "../../shared/protocol/refusal";
import { Button, ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import { useWords } from "../words/language";
import { refusalWords } from "../words/refusals";
import { shellWords } from "../words/shell";
import { landingPath } from "./paths";

interface RefusalProps {
  readonly refusal: Refusal;
}

/** Why the server turned this session away, across the page, while what is on the device can still be read. */
export function RefusalNotice({ refusal }: RefusalProps) {
  const reasons = useWords(refusalWords);
  return (
    <Notice tone="error" look="bar" action={<RefusalAction refusal={refusal} />}>
      {reasons[refusal]}
    </Notice>
  );
}

/** What the person can do about it: an old page is loaded again, anything else goes through the front page. */
export function RefusalAction({ refusal }: RefusalProps) {
  const words = useWords(shellWords);
  return refusal === "upgrade-needed" ? (
    <Button size="sm" onClick={() => window.location.reload()}>
      {words.reload}
    </Button>
  ) : (
    <ButtonLink href={landingPath} size="sm">
      {words.enterAgain}
    </ButtonLink>
  );
}
