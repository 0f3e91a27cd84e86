import type { QuickWinCriterion } from "../../shared/domain/quick-win";
import { defineWords, type WordsOf } from "./language";

const indonesian = {
  title: "Quick win",
  about:
    "Program percepatan: selesai dalam 6 bulan sampai 1 tahun, mempertajam layanan yang sudah ada, langsung dirasakan warga.",
  groups: "Kelompok",
  noCandidates: "Belum ada calon quick win",
  noCandidatesHelp: "Tandai kolom Usulan quick win pada program kerja, atau nilai program lain di bawah.",
  toPrograms: "Ke Program kerja",
  otherProgram: "Nilai program lain",
  pickProgram: "Pilih program…",
  chosen: "Quick win terpilih",
  choose: "Pilih sebagai quick win",
  unchoose: "Batalkan pilihan",
  unchosen: "Pilihan dibatalkan",
  overall: (mean: string, people: number) => `Nilai ${mean} dari 5 · ${people} penilai`,
  notScored: "Belum dinilai",
  score: "Beri nilai",
  closeScore: "Tutup penilaian",
  scale: "1 = sangat kurang, 5 = sangat baik. Nama penilai tidak ditampilkan.",
  clear: "Hapus nilai",
  spread: (min: number, max: number, mean: string) =>
    min === max ? `semua ${min}` : `${min}–${max}, rata-rata ${mean}`,
  people: (count: number) => `${count} penilai`,
  counts: (score: number, people: number) => `nilai ${score}: ${people} orang`,
  divided: "berbeda jauh",
  nobody: "belum ada nilai",
  untitled: "(belum ada teks)",
  hidden: "Program kerja kelompok ini belum dibuka fasilitator.",
  failed: "Belum tersimpan di server. Coba lagi saat tersambung.",
  help: (criterion: QuickWinCriterion) => helps[criterion],
};

const helps: Readonly<Record<QuickWinCriterion, string>> = {
  innovation: "Masalah dan cara barunya dirumuskan dengan jelas.",
  appeal: "Mudah diceritakan dan menarik bagi warga dan pimpinan.",
  benefit: "Warga langsung merasakan hasilnya.",
  uniqueness: "Khas daerah, berbeda dari yang sudah ada.",
  partnership: "Kampus, swasta, atau komunitas dapat ikut.",
  growth: "Dapat diperluas ke tempat atau layanan lain.",
  continuity: "Tetap berjalan setelah tahun pertama.",
  resources: "Orang, anggaran, dan alatnya ada.",
  risk: "Risikonya dikenali dan ada cara menghadapinya.",
  sustainability: "Baik bagi lingkungan dan masyarakat dalam jangka panjang.",
};

export type QuickWinWords = WordsOf<typeof indonesian>;

/** Scoring and choosing the quick win of each group. */
export const quickWinWords = defineWords<QuickWinWords>(indonesian, () => import("./en/quick-win"));
