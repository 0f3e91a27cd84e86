import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { defineWords, type WordsOf } from "./language";

const indonesian = {
  title: "Benang merah",
  about: "Dari permasalahan sampai rencana aksi: apa lahir dari apa, dan di mana benangnya putus.",
  by: "Lihat menurut",
  byDimension: "Kelompok",
  byProblem: "Permasalahan",
  byOffice: "OPD",
  list: "Daftar",
  listSays: ": di bawah tiap isian, apa yang lahir darinya",
  print: "Cetak",
  unfoldAll: "Buka semua",
  foldAll: "Lipat semua",
  problems: "Permasalahan",
  swot: "Butir SWOT",
  strategy: "Strategi",
  program: "Program kerja",
  action: "Rencana aksi",
  entry: (worksheet: WorksheetKey | "problem", _count: number) => entries[worksheet],
  counts: (swot: number, strategy: number, program: number, action: number) =>
    `${swot} butir SWOT · ${strategy} strategi · ${program} program · ${action} aksi`,
  nothingAtAll: "Belum ada isian yang terkait dengan pilihan ini.",
  nothingIn: (groups: string) => `Belum ada isian yang terkait di: ${groups}.`,
  notOpened: (sheets: string) => `Belum dibuka fasilitator: ${sheets}.`,
  lost: (code: string) => (code === "" ? "Asal tidak ditemukan" : `Asal ${code} tidak ditemukan`),
  lostHelp: "Ada di Sampah atau sudah tidak ada.",
  loose: "Belum menyebut asalnya",
  unused: (count: number) => `${count} butir belum dipakai strategi`,
  show: "Lihat",
  hide: "Tutup",
  more: (count: number) => `${count} aksi lagi`,
  fewer: "Ringkas lagi",
  actions: (count: number) => `${count} aksi`,
  looseActions: "Aksi tanpa program",
  untitled: "(belum ada teks)",
  repeated: "sudah ada di atas",
  lead: (office: string) => `Penanggung jawab: ${office}`,
  agreed: "Disepakati",
  proposed: "Usulan",
  hint: "Sorot satu kartu untuk melihat benangnya; ketuk untuk membukanya. Tombol di sudutnya menampilkan benang itu saja.",
  only: (name: string) => `Hanya benang ${name}`,
  showAll: "Tampilkan semua",
  outsideStrategies: "Di luar strategi",
};

const entries: Readonly<Record<WorksheetKey | "problem", string>> = {
  problem: "Permasalahan",
  swot: "Butir SWOT",
  strategy: "Strategi",
  program: "Program kerja",
  action: "Rencana aksi",
};

export type ThreadWords = WordsOf<typeof indonesian>;

/** The page that draws the thread from problem to action. */
export const threadWords = defineWords<ThreadWords>(indonesian, () => import("./en/thread"));
