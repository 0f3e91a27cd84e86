import { defineWords, type WordsOf } from "./language";

const indonesian = {
  stepOf: (at: number, count: number) => `Langkah ${at} dari ${count}`,
  allSteps: "Semua langkah",
  complete: "isian wajib lengkap",
  unfinished: (count: number) => `belum selesai: ${count} isian`,
  mayStayEmpty: "boleh kosong",
  stillEmpty: "Masih kosong",
  findings: (count: number) => `${count} perlu dilihat`,
  isHere: (name: string) => `${name} di sini`,
  previous: "Langkah sebelumnya",
  later: "Lanjut nanti",
  next: "Berikutnya",
  finish: "Selesai",
  goOnLater: (name: string, count: number) =>
    `Isian ${name} belum lengkap: ${count} masih kosong. Ketuk kartunya untuk melanjutkan.`,
  allFilled: (name: string) => `Isian wajib ${name} sudah lengkap.`,
};

export type StepWords = WordsOf<typeof indonesian>;

/** Words of the form in steps, for who writes on a phone. */
export const stepWords = defineWords<StepWords>(indonesian, () => import("./en/steps"));
