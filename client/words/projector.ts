import { defineWords, type WordsOf } from "./language";

const indonesian = {
  code: "Kode",
  joinQr: "Kode QR untuk masuk ke kegiatan ini",
  disconnected: "Menyambung kembali…",
  offline: "Tidak terhubung",
  cannotStore: "Server belum bisa menyimpan",
  loading: "Menyiapkan tayangan…",
  phoneTitle: "Buka di laptop atau proyektor",
  phone:
    "Tayangan ini dibuat untuk layar lebar. Di ponsel, isi semua kelompok dapat dilihat di papan gabungan.",
  toBoard: "Lihat papan gabungan",
  controls: "Pengatur tayangan",
  display: "Tayangan",
  matrix: "Matriks",
  board: "Papan",
  thread: "Benang merah",
  allGroups: "Semua",
  pause: "Hentikan pergantian halaman",
  resume: "Jalankan pergantian halaman",
  fullScreen: "Layar penuh",
  previous: "Tayangan sebelumnya",
  next: "Tayangan berikutnya",
  boardTitle: (worksheet: string) => `${worksheet} semua kelompok`,
  page: (page: number, of: number) => `Halaman ${page} dari ${of}`,
  keys: "M matriks · P papan · B benang merah · 1–6 kelompok · 0 semua · panah: berikutnya · spasi: berhenti",
};

export type ProjectorWords = WordsOf<typeof indonesian>;

export const projectorWords = defineWords<ProjectorWords>(indonesian, () => import("./en/projector"));
