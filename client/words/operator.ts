import { defineWords, type WordsOf } from "./language";

const indonesian = {
  title: "Kegiatan di server ini",
  lead: "Setiap kegiatan punya kode peserta dan tautan fasilitator sendiri.",
  create: "Buat kegiatan",
  none: "Belum ada kegiatan",
  noneHelp: "Buat kegiatan dari templat daerah; semuanya dapat diubah kemudian oleh fasilitator.",
  noneExample: "Bimtek Tahap 1 Kabupaten Rembang",
  people: (count: number) => `${count} peserta`,
  createdOn: (date: string) => `Dibuat ${date}`,
  archived: "Diarsipkan",
  code: "Kode peserta",
  joinPage: "Halaman masuk",
  notEnteredTitle: "Halaman ini untuk pengelola server",
  notEntered: "Buka tautan pengelola yang tampil saat server dinyalakan.",
  toLanding: "Ke halaman depan",
  reload: "Muat lagi",
  back: "Kembali ke daftar",

  formLead: "Semua isian ini dapat diubah lagi oleh fasilitator.",
  template: "Templat daerah",
  templateMissing: "Pilih salah satu templat.",
  templatesFailed: "Templat belum dapat dimuat.",
  withSample: "ada isi contoh",
  withoutSample: "tanpa isi contoh",
  workshopTitle: "Judul kegiatan",
  titleOf: (stage: number, region: string) =>
    region === "" ? `Bimtek Tahap ${stage}` : `Bimtek Tahap ${stage} ${region}`,
  titleMissing: "Tulis judul kegiatan, sedikitnya tiga huruf.",
  stage: "Tahap",
  stageNumber: (stage: number) => `Tahap ${stage}`,
  years: "Tahun rencana",
  yearsHelp: "Target dan anggaran diisi per tahun ini.",
  yearFrom: "Dari tahun",
  yearTo: "Sampai tahun",
  yearsWrong: "Isi tahun 2000 sampai 2100, paling banyak sepuluh tahun berurutan.",
  sample: "Muat isi contoh",
  sampleHelp: "Baris bertanda contoh di keenam kelompok, untuk latihan. Dapat dihapus lagi sekaligus.",
  cancel: "Batal",

  createdTitle: "Kegiatan siap",
  linksOnce: "Simpan tautan ini sekarang",
  linksOnceHelp:
    "Tautan di bawah ini hanya tampil satu kali. Fasilitator dapat membuat tautan baru di pengaturan kegiatan.",
  forParticipants: "Untuk peserta",
  joinUrl: "Alamat masuk",
  qrLabel: (code: string) => `Kode QR untuk masuk dengan kode ${code}`,
  facilitator: "Tautan fasilitator",
  facilitatorHelp: "Rahasia. Siapa pun yang memegangnya dapat mengatur seluruh kegiatan.",
  advisor: "Tautan pembimbing",
  advisorHelp: "Untuk pembimbing atau tim ahli: membaca semua kelompok.",
  observer: "Tautan pemantau",
  observerHelp: "Hanya membaca; untuk komputer proyektor.",
  copyLink: (name: string) => `Salin ${name.toLowerCase()}`,
  copyAll: "Salin semua",
  openAsFacilitator: "Masuk sebagai fasilitator",
  toList: "Ke daftar kegiatan",
};

export type OperatorWords = WordsOf<typeof indonesian>;

export const operatorWords = defineWords<OperatorWords>(indonesian, () => import("./en/operator"));
