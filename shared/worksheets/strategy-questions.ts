import type { QuestionsFor } from "./form-question";
import type { strategyColumns } from "./strategy-worksheet";

export const strategyQuestions: QuestionsFor<typeof strategyColumns> = [
  {
    columns: ["origins", "kind"],
    ask: { id: "Strategi ini memakai butir SWOT yang mana?", en: "Which SWOT items does this strategy use?" },
    why: {
      id: "Strategi lahir dari analisis: kekuatan atau kelemahan dipasangkan dengan peluang atau ancaman.",
      en: "A strategy comes from the analysis: a strength or weakness paired with an opportunity or threat.",
    },
  },
  {
    columns: ["statement"],
    ask: { id: "Apa yang akan dilakukan?", en: "What will be done?" },
    why: {
      id: "Satu kalimat ini menjadi dasar program kerja di tahap berikutnya.",
      en: "This one sentence is what the programs of the next stage are built on.",
    },
  },
  {
    columns: ["problems", "subDimension"],
    ask: { id: "Permasalahan daerah mana yang dijawab?", en: "Which problems of the region does it answer?" },
    why: {
      id: "Agar masterplan menjawab permasalahan utama daerah, bukan sekadar memakai teknologi.",
      en: "So that the masterplan answers the region's main problems and is not technology for its own sake.",
    },
  },
  {
    columns: ["agreement"],
    ask: { id: "Apakah kelompok sudah sepakat?", en: "Has the group agreed on it?" },
    why: {
      id: "Strategi yang disepakati diteruskan menjadi program kerja.",
      en: "Strategies that are agreed on go on to become programs.",
    },
  },
];
