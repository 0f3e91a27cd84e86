import type { WorkshopStage } from "../../shared/domain/workshop";
import type { AccessLevel } from "../../shared/protocol/workshop-state";
import { defineWords } from "./language";

type LinkRole = "facilitator" | "advisor" | "observer";

/** Who may do what, codes and links, and sample content. */
export const settingsAccessWords = defineWords({
  id: {
    accessLead:
      "Mengunci atau menyembunyikan tidak menghapus apa pun, dan setiap kertas kerja selalu dapat dibuka lagi. Fasilitator tetap dapat mengisi semuanya.",
    presets: "Atur sekaligus menurut tahap",
    presetHelp: (stage: WorkshopStage) => presetHelps.id[stage],
    presetNow: "berlaku sekarang",
    presetDone: (stage: number) => `Akses diatur seperti Tahap ${stage}`,
    perGroup: "Per kelompok",
    allGroups: "Semua kelompok",
    mixed: "beragam",
    level: (level: AccessLevel) => levelNames.id[level],
    accessDone: (group: string, worksheet: string, level: string) => `${worksheet} ${group}: ${level}`,

    forParticipants: "Untuk peserta",
    participantCode: "Kode peserta",
    joinUrl: "Alamat masuk",
    qrLabel: (code: string) => `Kode QR untuk masuk dengan kode ${code}`,
    copyJoinUrl: "Salin alamat masuk",
    secretLinks: "Tautan rahasia",
    secretLinksHelp: "Server tidak menyimpan tautan lama. Bila tautan hilang, buatlah yang baru.",
    linkName: (role: LinkRole) => linkNames.id[role],
    linkHelp: (role: LinkRole) => linkHelps.id[role],
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
  },
  en: {
    accessLead:
      "Locking or hiding deletes nothing, and every worksheet can always be opened again. Facilitators can always write.",
    presets: "Set everything for a stage",
    presetHelp: (stage: WorkshopStage) => presetHelps.en[stage],
    presetNow: "in force now",
    presetDone: (stage: number) => `Access is set as for stage ${stage}`,
    perGroup: "Group by group",
    allGroups: "All groups",
    mixed: "mixed",
    level: (level: AccessLevel) => levelNames.en[level],
    accessDone: (group: string, worksheet: string, level: string) => `${worksheet} ${group}: ${level}`,

    forParticipants: "For participants",
    participantCode: "Participant code",
    joinUrl: "Entry address",
    qrLabel: (code: string) => `QR code to enter with code ${code}`,
    copyJoinUrl: "Copy the entry address",
    secretLinks: "Secret links",
    secretLinksHelp: "The server does not keep old links. If one is lost, make a new one.",
    linkName: (role: LinkRole) => linkNames.en[role],
    linkHelp: (role: LinkRole) => linkHelps.en[role],
    issue: "Make a new link",
    issueNamed: (name: string) => `Make a new ${name.toLowerCase()}`,
    issueTitle: (name: string) => `Replace the ${name.toLowerCase()}?`,
    issueWarning:
      "The old link stops working at once, and devices that came in by it are signed out. Nobody's work changes.",
    issueWarningOwn: "This device stays signed in.",
    cancel: "Cancel",
    newLinkOnce: "Keep this link now. It is shown only once.",
    newLinkQr: (name: string) => `QR code of the new ${name.toLowerCase()}`,
    copyNew: (name: string) => `Copy the new ${name.toLowerCase()}`,
    linkLost: "The link was replaced but could not be shown. Please make it once more.",

    sampleLead:
      "Samples help to practise: rows marked as samples in all groups. What participants wrote is not touched when samples are loaded or removed.",
    loadSample: "Load sample content",
    removeSample: "Remove sample content",
    sampleLoaded: "Sample content is loaded",
    sampleRemoved: "Sample content was moved to the trash",
    noSample: "The region template of this workshop has no sample content.",
  },
});

const levelNames = {
  id: { open: "Dapat diisi", view: "Hanya dibaca", hidden: "Tersembunyi" },
  en: { open: "Open", view: "View only", hidden: "Hidden" },
} as const;

const presetHelps = {
  id: {
    1: "SWOT dan strategi dapat diisi; program dan aksi belum tampil.",
    2: "Strategi, program, dan aksi dapat diisi; SWOT hanya dibaca.",
    3: "Program dan aksi diperdalam; SWOT dan strategi hanya dibaca.",
    4: "Semua hanya dibaca, untuk telaah akhir dan penandatanganan.",
  },
  en: {
    1: "SWOT and strategies are open; programs and actions are not shown yet.",
    2: "Strategies, programs and actions are open; SWOT is view only.",
    3: "Programs and actions are deepened; SWOT and strategies are view only.",
    4: "Everything is view only, for the final review and the signing.",
  },
} as const;

const linkNames = {
  id: { facilitator: "Tautan fasilitator", advisor: "Tautan pembimbing", observer: "Tautan pemantau" },
  en: { facilitator: "Facilitator link", advisor: "Advisor link", observer: "Observer link" },
} as const;

const linkHelps = {
  id: {
    facilitator: "Siapa pun yang memegangnya dapat mengatur seluruh kegiatan.",
    advisor: "Untuk pembimbing atau tim ahli: membaca semua kelompok.",
    observer: "Hanya membaca; untuk komputer proyektor.",
  },
  en: {
    facilitator: "Whoever has it can change the whole workshop.",
    advisor: "For advisors and experts: reads all groups.",
    observer: "Reads only; for the computer at the projector.",
  },
} as const;
