import { useMemo } from "react";
import type { CellContext } from "../../../shared/worksheets/cell-text";
import { useWorkshop } from "../../sync/use-workshop";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { useLanguage } from "../../words/language";

/**
 * What cells need to be put into words; null while the workshop is not known. References are not named through it:
 * `OriginName` watches the other worksheet row by row.
 */
export function useCellContext({ dimensionId }: Pick<WorksheetDocument, "dimensionId">): CellContext | null {
  const settings = useWorkshop()?.settings;
  const language = useLanguage();
  const dimension = settings?.dimensions.find((one) => one.id === dimensionId);
  return useMemo(
    () =>
      settings === undefined || dimension === undefined
        ? null
        : { settings, dimension, language, rowName: () => "" },
    [settings, dimension, language],
  );
}
