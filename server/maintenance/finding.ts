import type { Localized } from "../../shared/domain/localized";

/** Something in a database that is not as it must be. */
export type Finding =
  /** SQLite itself finds the file damaged. */
  | { readonly kind: "file"; readonly detail: string }
  | { readonly kind: "not-rembuk" }
  | { readonly kind: "reference"; readonly detail: string }
  | { readonly kind: "workshop"; readonly detail: string }
  | { readonly kind: "log-of-nobody"; readonly document: string }
  | { readonly kind: "gap"; readonly document: string; readonly seq: number }
  | { readonly kind: "head"; readonly document: string; readonly head: number; readonly last: number }
  /** Its bytes are not those that were written. */
  | { readonly kind: "damaged-edit"; readonly document: string; readonly seq: number }
  | { readonly kind: "unreadable-edit"; readonly document: string; readonly seq: number }
  /** It builds on something the log does not have. */
  | { readonly kind: "incomplete-edit"; readonly document: string; readonly seq: number }
  | { readonly kind: "snapshot-damaged"; readonly document: string; readonly seq: number }
  /** Its hash holds, but it is not what the log gives. */
  | { readonly kind: "snapshot-differs"; readonly document: string; readonly seq: number };

/** What is wrong, for whoever runs the server. */
export function findingSentence(finding: Finding): Localized {
  switch (finding.kind) {
    case "file":
      return { id: `Berkas rusak: ${finding.detail}`, en: `The file is damaged: ${finding.detail}` };
    case "not-rembuk":
      return { id: "Berkas ini bukan data Rembuk.", en: "This file does not hold data of Rembuk." };
    case "reference":
      return { id: `Rujukan terputus: ${finding.detail}`, en: `A broken reference: ${finding.detail}` };
    case "workshop":
      return {
        id: `Pengaturan kegiatan tidak terbaca: ${finding.detail}`,
        en: `Settings of a workshop cannot be read: ${finding.detail}`,
      };
    case "log-of-nobody":
      return {
        id: `${finding.document}: ada suntingan tanpa kertas kerja`,
        en: `${finding.document}: edits without a document`,
      };
    case "gap":
      return {
        id: `${finding.document}: suntingan ${finding.seq} hilang`,
        en: `${finding.document}: edit ${finding.seq} is missing`,
      };
    case "head":
      return {
        id: `${finding.document}: seharusnya sampai suntingan ${finding.head}, tercatat sampai ${finding.last}`,
        en: `${finding.document}: should reach edit ${finding.head}, but the log reaches ${finding.last}`,
      };
    case "damaged-edit":
      return {
        id: `${finding.document}: suntingan ${finding.seq} rusak`,
        en: `${finding.document}: edit ${finding.seq} is damaged`,
      };
    case "unreadable-edit":
      return {
        id: `${finding.document}: suntingan ${finding.seq} tidak terbaca`,
        en: `${finding.document}: edit ${finding.seq} cannot be read`,
      };
    case "incomplete-edit":
      return {
        id: `${finding.document}: suntingan ${finding.seq} bergantung pada yang tidak ada`,
        en: `${finding.document}: edit ${finding.seq} builds on something that is missing`,
      };
    case "snapshot-damaged":
      return {
        id: `${finding.document}: rangkuman pada suntingan ${finding.seq} rusak (isi tetap aman di catatan)`,
        en: `${finding.document}: the snapshot at edit ${finding.seq} is damaged (the log still has everything)`,
      };
    case "snapshot-differs":
      return {
        id: `${finding.document}: rangkuman pada suntingan ${finding.seq} berbeda dengan catatan`,
        en: `${finding.document}: the snapshot at edit ${finding.seq} differs from the log`,
      };
  }
}
