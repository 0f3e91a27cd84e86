import type { actionColumns } from "./action-worksheet";
import type { QuestionsFor } from "./form-question";

export const actionQuestions: QuestionsFor<typeof actionColumns> = [
  {
    columns: ["program"],
    ask: { id: "Aksi ini bagian dari program yang mana?", en: "Which program is this action part of?" },
    why: {
      id: "Anggaran dan target aksi dihitung di bawah programnya.",
      en: "Its budget and targets are counted under that program.",
    },
  },
  {
    columns: ["action", "nomenclature"],
    ask: { id: "Apa yang dikerjakan?", en: "What is done?" },
    why: {
      id: "Cukup jelas untuk dikerjakan orang lain tanpa bertanya lagi.",
      en: "Clear enough for somebody else to do it without asking.",
    },
  },
  {
    columns: ["output"],
    ask: { id: "Apa keluarannya?", en: "What comes out of it?" },
    why: {
      id: "Keluaran yang dapat dilihat membuktikan bahwa aksi sudah selesai.",
      en: "Something that can be seen proves that the action is finished.",
    },
  },
  {
    columns: ["indicator", "unit"],
    ask: { id: "Keluarannya dihitung dengan apa?", en: "What is counted?" },
    why: {
      id: "Target tiap tahun ditulis dalam satuan ini.",
      en: "The yearly targets are written in this unit.",
    },
  },
  {
    columns: ["targetMode", "targets"],
    ask: { id: "Berapa targetnya tiap tahun?", en: "What is the target of each year?" },
    why: {
      id: "Dari sinilah peta jalan digambar. Paling sedikit satu tahun terisi.",
      en: "The roadmap is drawn from this. At least one year is filled in.",
    },
  },
  {
    columns: ["budgets"],
    ask: { id: "Berapa anggarannya tiap tahun?", en: "What does each year cost?" },
    why: {
      id: "Agar jumlahnya dapat dicocokkan dengan pagu.",
      en: "So that the sum can be held against the ceiling.",
    },
  },
  {
    columns: ["funding"],
    ask: { id: "Dari mana biayanya?", en: "Where does the money come from?" },
    why: {
      id: "Aksi tanpa sumber dana sulit masuk ke Renstra dan RKPD.",
      en: "Without a source the action hardly finds its way into Renstra and RKPD.",
    },
  },
  {
    columns: ["lead", "support"],
    ask: { id: "Siapa yang mengerjakan?", en: "Who carries it out?" },
    why: {
      id: "Satu OPD memimpin; OPD pendukung ikut menyiapkan orang dan anggarannya.",
      en: "One office leads; the others set people and money aside for it.",
    },
  },
  {
    columns: ["locations", "starts", "ends"],
    ask: { id: "Di mana dan kapan?", en: "Where and when?" },
    why: {
      id: "Lokasi dan waktu memperlihatkan kecamatan dan tahun yang belum tersentuh.",
      en: "Place and time show which districts and years are left out.",
    },
  },
  {
    columns: ["priority", "status", "note"],
    ask: { id: "Seberapa mendesak, dan sampai di mana?", en: "How urgent, and how far along?" },
    why: {
      id: "Prioritas dipakai bila anggaran terbatas; status dipakai untuk pemantauan.",
      en: "Priorities decide when money is short; the status is what is followed later.",
    },
  },
];
