import { create } from "zustand";
import type { RowId } from "../../../shared/worksheets/row";

/** The item that was added last from this page, for who does not see it arrive in the list; null before. */
export const useLastAdded = create<{ readonly rowId: RowId | null }>(() => ({ rowId: null }));
