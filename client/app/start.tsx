import { createRoot } from "react-dom/client";
import { ToastRegion } from "../ui/toast";
import { ErrorBoundary } from "./error-boundary";
import { showWholeProblem } from "./page-problem";
import { AppRoutes } from "./routes";

/** Draws the page of this address, and from then on every other. */
export function start(place: Element): void {
  createRoot(place).render(
    <>
      <ErrorBoundary fallback={showWholeProblem}>
        <AppRoutes />
      </ErrorBoundary>
      <ToastRegion />
    </>,
  );
}
