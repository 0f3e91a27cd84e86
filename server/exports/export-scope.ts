import type { DimensionId } from "../../shared/domain/dimension";

/** What an export covers: the whole workshop or the sheets of one group. */
export type ExportScope =
  | { readonly kind: "all" }
  | { readonly kind: "dimension"; readonly dimensionId: DimensionId };
