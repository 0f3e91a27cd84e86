import type { Localized } from "../shared/domain/localized";
import type { Config } from "./config";

/** Why the server cannot start: conditions that whoever starts it can change. */
export type StartProblem =
  | { readonly kind: "folder-unwritable"; readonly code: string }
  | { readonly kind: "folder-in-use" }
  | { readonly kind: "restore-interrupted" }
  | { readonly kind: "database-newer" }
  /** `backup`: file name of the newest one; null for none. */
  | { readonly kind: "database-damaged"; readonly message: string; readonly backup: string | null }
  | { readonly kind: "no-backup"; readonly message: string }
  | { readonly kind: "database-unusable"; readonly message: string }
  | { readonly kind: "port-taken" }
  | { readonly kind: "port-forbidden" }
  | { readonly kind: "host-unknown" };

/** Thrown between the steps of the start and caught where it is printed. */
export class StartError extends Error {
  readonly problem: StartProblem;

  constructor(problem: StartProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** One sentence: what is wrong and what to do. */
export function startProblemSentence(problem: StartProblem, { port, host, dataDir }: Config): Localized {
  switch (problem.kind) {
    case "folder-unwritable":
      return {
        id: `Folder data ${dataDir} tidak dapat ditulis (${problem.code}). Pilih folder lain dengan DATA_DIR.`,
        en: `The data folder ${dataDir} cannot be written (${problem.code}). Choose another with DATA_DIR.`,
      };
    case "folder-in-use":
      return {
        id: `Folder data ${dataDir} sedang dipakai Rembuk lain di komputer ini. Hentikan yang itu dahulu.`,
        en: `The data folder ${dataDir} is in use by another Rembuk on this computer. Stop that one first.`,
      };
    case "database-newer":
      return {
        id: `Data di ${dataDir} dibuat oleh versi Rembuk yang lebih baru. Jalankan versi itu, data tidak diubah.`,
        en: `The data in ${dataDir} was made by a newer version of Rembuk. Run that version; nothing was changed.`,
      };
    case "restore-interrupted":
      return {
        id: `Pemulihan data di ${dataDir} belum selesai. Ulangi: npm run restore -- <berkas cadangan>`,
        en: `Restoring the data in ${dataDir} was not finished. Do it again: npm run restore -- <backup file>`,
      };
    case "database-damaged":
      return {
        id: `Data di ${dataDir} rusak dan tidak dapat dibuka (${problem.message}). Tidak ada yang dihapus. Pulihkan cadangan: npm run restore -- ${problem.backup ?? "<berkas cadangan>"}`,
        en: `The data in ${dataDir} is damaged and cannot be opened (${problem.message}). Nothing was deleted. Restore a backup: npm run restore -- ${problem.backup ?? "<backup file>"}`,
      };
    case "no-backup":
      return {
        id: `Cadangan sebelum pembaruan data di ${dataDir} gagal dibuat (${problem.message}). Data tidak diubah; sediakan ruang disk lalu jalankan lagi.`,
        en: `The backup before updating the data in ${dataDir} failed (${problem.message}). Nothing was changed; free some disk space and start again.`,
      };
    case "database-unusable":
      return {
        id: `Data di ${dataDir} tidak dapat dibuka: ${problem.message}`,
        en: `The data in ${dataDir} cannot be opened: ${problem.message}`,
      };
    case "port-taken":
      return {
        id: `Port ${port} sedang dipakai program lain. Hentikan program itu atau pilih port lain dengan PORT.`,
        en: `Port ${port} is in use by another program. Stop it or choose another port with PORT.`,
      };
    case "port-forbidden":
      return {
        id: `Port ${port} tidak diizinkan di komputer ini. Pilih port di atas 1023 dengan PORT.`,
        en: `Port ${port} is not allowed on this computer. Choose one above 1023 with PORT.`,
      };
    case "host-unknown":
      return {
        id: `${host} bukan alamat komputer ini. Hapus HOST atau isi dengan alamat yang benar.`,
        en: `${host} is not an address of this computer. Remove HOST or set it to a right one.`,
      };
  }
}
