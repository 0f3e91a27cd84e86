import { documentAddress } from "../../shared/domain/document-key";
import type { DocumentStore } from "../rooms/document-store";
import { unpackTail } from "../rooms/packed-tail";
import type { Storage } from "./storage";

/** The documents of a storage, as the rooms want them. */
export function storedDocuments(storage: Pick<Storage, "run">): DocumentStore {
  return {
    load: async (key, from) => {
      const { workshopId } = documentAddress(key);
      return unpackTail(
        await storage.run("loadDocument", { key, workshopId, wholeLog: from === "whole-log" }),
      );
    },
    append: (append) => storage.run("appendToDocument", append),
    checkOf: (entry) => storage.run("checkOfEntry", entry),
    claim: (claim) => storage.run("claimClients", claim),
    saveSnapshot: (snapshot) => storage.run("saveSnapshot", snapshot),
    writtenDocuments: (workshopId) => storage.run("writtenDocuments", { workshopId }),
  };
}
