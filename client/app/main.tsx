import "../ui/base.css";
import "../ui/tokens.css";
import { createRoot } from "react-dom/client";
import { ToastRegion } from "../ui/toast";
import { ErrorBoundary } from "./error-boundary";
import { showWholeProblem } from "./page-problem";
import { AppRoutes } from "./routes";

const place = document.querySelector("#root");
if (place === null) throw new Error("the page has no place for the program");

createRoot(place).render(
  <>
    <ErrorBoundary fallback={showWholeProblem}>
      <AppRoutes />
    </ErrorBoundary>
    <ToastRegion />
  </>,
);
