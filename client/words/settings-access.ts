import type { WorkshopStage } from "../../shared/domain/workshop";
import type { AccessLevel } from "../../shared/protocol/workshop-state";
import { defineWords, type WordsOf } from "./language";

type LinkRole = "facilitator" | "advisor" | "observer";

const indonesian = {
  accessLead:
    "Mengunci atau menyembunyikan tidak menghapus apa pun, dan setiap kertas kerja selalu dapat dibuka lagi. Fasilitator tetap dapat mengisi semuanya.",
  presets: "Atur sekaligus menurut tahap",
  presetHelp: (stage: WorkshopStage) => presetHelps[stage],
  presetNow: "berlaku sekarang",
  presetDone: (stage: number) => `Akses diatur seperti Tahap ${stage}`,
  perGroup: "Per kelompok",
  allGroups: "Semua kelompok",
  mixed: "beragam",
  level: (level: AccessLevel) => levelNames[level],
  accessDone: (group: string, worksheet: string, level: string) => `${worksheet} ${group}: ${level}`,

  forParticipants: "Untuk peserta",
  participantCode: "Kode peserta",
  joinUrl: "Alamat masuk",
  qrLabel: (code: string) => `Kode QR untuk masuk dengan kode ${code}`,
  copyJoinUrl: "Salin alamat masuk",
  secretLinks: "Tautan rahasia",
  secretLinksHelp: "Server tidak menyimpan tautan lama. Bila tautan hilang, buatlah yang baru.",
  linkName: (role: LinkRole) => linkNames[role],
  linkHelp: (role: LinkRole) => linkHelps[role],
  issue: "Buat tautan baru",
  issueNamed: (name: string) => `Buat ${name.toLowerCase()} baru`,
  issueTitle: (name: string) => `Ganti ${name.toLowerCase()}?`,
  issueWarning:
    "Tautan lama langsung berhenti berlaku, dan perangkat yang masuk lewat tautan itu keluar. Isian siapa pun tidak berubah.",
  issueWarningOwn: "Perangkat ini tetap masuk.",
  cancel: "Batal",
  newLinkOnce: "Simpan tautan ini sekarang. Tautan hanya tampil satu kali.",
  newLinkQr: (name: string) => `Kode QR ${name.toLowerCase()} yang baru`,
  copyNew: (name: string) => `Salin ${name.toLowerCase()} yang baru`,
  linkLost: "Tautan sudah diganti, tetapi tidak sempat tampil. Buatlah sekali lagi.",

  sampleLead:
    "Isi contoh membantu latihan: baris bertanda contoh di semua kelompok. Isian peserta tidak tersentuh saat contoh dimuat atau dihapus.",
  loadSample: "Muat isi contoh",
  removeSample: "Hapus isi contoh",
  sampleLoaded: "Isi contoh sudah dimuat",
  sampleRemoved: "Isi contoh dipindahkan ke Sampah",
  noSample: "Templat daerah kegiatan ini belum punya isi contoh.",
};

export type SettingsAccessWords = WordsOf<typeof indonesian>;

/** Who may do what, codes and links, and sample content. */
export const settingsAccessWords = defineWords<SettingsAccessWords>(
  indonesian,
  () => import("./en/settings-access"),
);

const levelNames = { open: "Dapat diisi", view: "Hanya dibaca", hidden: "Tersembunyi" };

const presetHelps = {
  1: "SWOT dan strategi dapat diisi; program dan aksi belum tampil.",
  2: "Strategi, program, dan aksi dapat diisi; SWOT hanya dibaca.",
  3: "Program dan aksi diperdalam; SWOT dan strategi hanya dibaca.",
  4: "Semua hanya dibaca, untuk telaah akhir dan penandatanganan.",
};

const linkNames = {
  facilitator: "Tautan fasilitator",
  advisor: "Tautan pembimbing",
  observer: "Tautan pemantau",
};

const linkHelps = {
  facilitator: "Siapa pun yang memegangnya dapat mengatur seluruh kegiatan.",
  advisor: "Untuk pembimbing atau tim ahli: membaca semua kelompok.",
  observer: "Hanya membaca; untuk komputer proyektor.",
};
