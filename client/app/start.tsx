import { createRoot } from "react-dom/client";
import { ToastRegion } from "../ui/toast";
import { ErrorBoundary } from "./error-boundary";
import { keepAskingForStyles } from "./missing-styles";
import { showWholeProblem } from "./page-problem";
import { AppRoutes } from "./routes";
import { whenIdle } from "./when-idle";

/** The page itself goes first; what it is made of is mostly here then, and need not be fetched again. */
const keepAfterMs = 4_000;

/** Draws the page of this address, and from then on every other. */
export function start(place: Element): void {
  keepAskingForStyles();
  createRoot(place).render(
    <>
      <ErrorBoundary fallback={showWholeProblem}>
        <AppRoutes />
      </ErrorBoundary>
      <ToastRegion />
    </>,
  );
  // On a plain http address browsers do not keep programs.
  if ("serviceWorker" in navigator) setTimeout(() => whenIdle(keepProgramOnDevice), keepAfterMs);
}

function keepProgramOnDevice(): void {
  import("../offline/offer-new-version").then(
    ({ keepProgramAndOfferNew }) => keepProgramAndOfferNew(),
    () => undefined,
  );
}
