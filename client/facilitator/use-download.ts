import { useState } from "react";
import type { DimensionId } from "../../shared/domain/dimension";
import type { WorkshopId } from "../../shared/domain/workshop";
import { sessionFor } from "../sync/device-session";
import { downloadWorkbook } from "../sync/http-client";
import type { Failure } from "../words/refusals";
import { saveFile } from "./save-file";

export type DownloadState =
  | { readonly kind: "idle" }
  | { readonly kind: "preparing" }
  | { readonly kind: "done"; readonly fileName: string }
  | { readonly kind: "failed"; readonly failure: Failure };

interface Download {
  readonly state: DownloadState;
  readonly start: (dimensionId: DimensionId | null) => void;
  /** Another file is chosen: what was said about the last one no longer fits. */
  readonly reset: () => void;
}

/** Asks the server for the workbook and hands it to the browser. */
export function useDownload(workshopId: WorkshopId): Download {
  const [state, setState] = useState<DownloadState>({ kind: "idle" });
  const start = async (dimensionId: DimensionId | null) => {
    const session = sessionFor(workshopId);
    if (session === null) return setState({ kind: "failed", failure: "unknown-session" });
    setState({ kind: "preparing" });
    const file = await downloadWorkbook(session.token, workshopId, dimensionId);
    if (!file.ok) return setState({ kind: "failed", failure: file.problem });
    saveFile(file.value);
    setState({ kind: "done", fileName: file.value.fileName });
  };
  return {
    state,
    start: (dimensionId) => void start(dimensionId),
    reset: () => setState((now) => (now.kind === "preparing" ? now : { kind: "idle" })),
  };
}
