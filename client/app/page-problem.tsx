import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { useWords } from "../words/language";
import { shellWords } from "../words/shell";
import type { PageProblem } from "./error-boundary";
import { PlainPage } from "./plain-page";

/** Inside the shell: the rest of the workshop stays usable. */
export function showPageProblem(problem: PageProblem, retry: () => void): ReactNode {
  return <ProblemInPage problem={problem} retry={retry} />;
}

/** Around everything: nothing else is left on screen. */
export function showWholeProblem(problem: PageProblem): ReactNode {
  return <WholeProblem problem={problem} />;
}

function ProblemInPage({ problem, retry }: { readonly problem: PageProblem; readonly retry: () => void }) {
  const words = useWords(shellWords);
  const { title, sentence } = useSentence(problem);
  return (
    <EmptyState
      title={title}
      action={
        <Button variant="primary" onClick={problem === "bug" ? reload : retry}>
          {problem === "bug" ? words.reload : words.tryAgain}
        </Button>
      }
    >
      {sentence}
    </EmptyState>
  );
}

function WholeProblem({ problem }: { readonly problem: PageProblem }) {
  const words = useWords(shellWords);
  const { title, sentence } = useSentence(problem);
  return (
    <PlainPage
      title={title}
      action={
        <Button variant="primary" onClick={reload}>
          {words.reload}
        </Button>
      }
    >
      {sentence}
    </PlainPage>
  );
}

function useSentence(problem: PageProblem): { readonly title: string; readonly sentence: string } {
  const words = useWords(shellWords);
  return problem === "bug"
    ? { title: words.brokenTitle, sentence: words.broken }
    : { title: words.pageUnreachableTitle, sentence: words.pageUnreachable };
}

function reload(): void {
  window.location.reload();
}
