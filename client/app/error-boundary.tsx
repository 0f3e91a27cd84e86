import { Component, type ReactNode } from "react";

/** A fault of the program, or part of it that could not be fetched. */
export type PageProblem = "bug" | "unreachable";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  readonly fallback: (problem: PageProblem, retry: () => void) => ReactNode;
  /** A change of this value tries an unreachable page again. */
  readonly resetOn?: unknown;
  readonly onRetry?: () => void;
}

interface ErrorBoundaryState {
  readonly problem: PageProblem | null;
}

/** Catches what a page throws, so that people see that their work is safe and not an empty screen. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { problem: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { problem: isUnreachable(error) ? "unreachable" : "bug" };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (before.resetOn !== this.props.resetOn && this.state.problem === "unreachable") this.#retry();
  }

  override render(): ReactNode {
    const { problem } = this.state;
    return problem === null ? this.props.children : this.props.fallback(problem, this.#retry);
  }

  #retry = (): void => {
    this.props.onRetry?.();
    this.setState({ problem: null });
  };
}

/** Each browser says in its own words that a module or style could not be fetched. */
function isUnreachable(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|importing a module script|preload css|load failed/iu.test(error.message)
  );
}
