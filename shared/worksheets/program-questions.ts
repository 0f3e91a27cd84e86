import type { QuestionsFor } from "./form-question";
import type { programColumns } from "./program-worksheet";

export const programQuestions: QuestionsFor<typeof programColumns> = [
  {
    columns: ["strategies"],
    ask: {
      id: "Program ini menjalankan strategi yang mana?",
      en: "Which strategy does this program carry out?",
    },
    why: {
      id: "Agar program tersambung dengan hasil analisis SWOT.",
      en: "So that the program is tied to what the SWOT analysis found.",
    },
  },
  {
    columns: ["problems", "subDimension"],
    ask: { id: "Permasalahan daerah mana yang dijawab?", en: "Which problems of the region does it answer?" },
    why: {
      id: "Setiap program harus menjawab permasalahan utama daerah.",
      en: "Every program has to answer a main problem of the region.",
    },
  },
  {
    columns: ["name"],
    ask: { id: "Apa nama programnya?", en: "What is the program called?" },
    why: {
      id: "Nama inilah yang dibaca di papan gabungan dan di masterplan.",
      en: "This is the name people read on the board and in the masterplan.",
    },
  },
  {
    columns: ["goal", "description"],
    ask: { id: "Apa yang ingin dicapai, dan apa manfaatnya?", en: "What shall it achieve, and who gains?" },
    why: {
      id: "Pimpinan dan warga perlu tahu apa yang berubah bila program ini berjalan.",
      en: "Leaders and citizens need to know what will be different once the program runs.",
    },
  },
  {
    columns: ["indicator", "unit"],
    ask: { id: "Bagaimana keberhasilannya diukur?", en: "How is success measured?" },
    why: {
      id: "Tanpa ukuran, kemajuan program tidak dapat dipantau.",
      en: "Without a measure nobody can follow the program's progress.",
    },
  },
  {
    columns: ["baseline", "finalTarget"],
    ask: { id: "Dari berapa menjadi berapa?", en: "From how much to how much?" },
    why: {
      id: "Selisih kondisi awal dan target akhir menunjukkan besarnya perubahan.",
      en: "The distance from baseline to target shows how large the change is.",
    },
  },
  {
    columns: ["horizon", "quickWin"],
    ask: { id: "Berapa lama sampai terasa hasilnya?", en: "How long until it is felt?" },
    why: {
      id: "Jangka waktu menentukan tempatnya di peta jalan; yang tercepat dapat menjadi quick win.",
      en: "The horizon places it on the roadmap; the fastest can become a quick win.",
    },
  },
  {
    columns: ["lead", "support", "partners"],
    ask: { id: "Siapa yang mengerjakan?", en: "Who carries it out?" },
    why: {
      id: "Satu OPD memimpin dan bertanggung jawab; program smart city hampir selalu lintas OPD.",
      en: "One office leads and answers for it; smart city programs nearly always need several.",
    },
  },
  {
    columns: ["note"],
    ask: { id: "Ada catatan lain?", en: "Anything else?" },
    why: {
      id: "Untuk hal yang perlu diketahui kelompok lain atau fasilitator.",
      en: "For what other groups or the facilitators should know.",
    },
  },
];
