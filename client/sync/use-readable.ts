import { useMemo } from "react";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { expectedAccess } from "./expected-access";
import { useIdentity, useWorkshop } from "./use-workshop";

interface WorksheetAddress {
  readonly dimensionId: string;
  readonly worksheet: WorksheetKey;
}

/**
 * Which worksheets this session may read by the rules of the workshop. What a device kept from before must not pass
 * for readable once it is hidden.
 */
export function useReadable(): (address: WorksheetAddress) => boolean {
  const identity = useIdentity();
  const workshop = useWorkshop();
  return useMemo(() => (address) => expectedAccess(identity, workshop, address).read, [identity, workshop]);
}
