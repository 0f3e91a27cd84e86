import type { Localized } from "../shared/domain/localized";

/** What the program says in its terminal, in both languages. */
export const consoleWords = {
  ready: { id: "Rembuk siap dipakai", en: "Rembuk is ready" },
  address: { id: "Alamat server", en: "Server address" },
  operatorLink: {
    id: "Tautan pengelola (rahasia: jangan ditayangkan)",
    en: "Operator link (secret: do not project it)",
  },
  stopHint: { id: "Tekan Ctrl+C untuk menghentikan", en: "Press Ctrl+C to stop" },
  stopping: { id: "Menyimpan dan menghentikan...", en: "Saving and stopping..." },
  stopped: { id: "Rembuk berhenti. Semua data tersimpan.", en: "Rembuk has stopped. All data is saved." },
  demo: { id: "Kegiatan contoh", en: "Demo workshop" },
  demoTitle: { id: "Masterplan Smart City Kabupaten Rembang (contoh)", en: "" },
  joinCode: { id: "Kode kegiatan", en: "Workshop code" },
  facilitatorLink: { id: "Tautan fasilitator", en: "Facilitator link" },
  projectorLink: { id: "Tautan proyektor", en: "Projector link" },
  lowSpace: {
    id: "Perhatian: ruang disk hampir habis. Kosongkan sebagian sebelum kegiatan dimulai.",
    en: "Note: the disk is almost full. Free some space before the workshop begins.",
  },
  noNetwork: {
    id: "Komputer ini belum tersambung ke jaringan; peserta belum dapat masuk.",
    en: "This computer is not on a network yet; participants cannot come in.",
  },
} as const satisfies Record<string, Localized>;

/** One line in both languages. */
export function bilingual({ id, en }: Localized): string {
  return `${id} · ${en}`;
}

/** What devices have not sent yet belongs to the address they loaded the page from. */
export function addressChanged(before: string, now: string): Localized {
  return {
    id: `Perhatian: alamat server berubah dari ${before} menjadi ${now}. Isian yang belum terkirim di perangkat peserta tersimpan di alamat lama; samakan kembali alamatnya atau tetapkan PUBLIC_URL.`,
    en: `Note: the server address changed from ${before} to ${now}. Unsent edits on participants' devices belong to the old address; restore it or set PUBLIC_URL.`,
  };
}
