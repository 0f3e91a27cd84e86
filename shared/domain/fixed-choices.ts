import type { Localized } from "./localized";

/** A choice whose options are the same in every workshop. */
export interface Option {
  readonly id: string;
  readonly name: Localized;
}

export const readinessElements: readonly Option[] = [
  { id: "nature", name: { id: "Potensi alam", en: "Nature" } },
  { id: "structure", name: { id: "Struktur", en: "Structure" } },
  { id: "infrastructure", name: { id: "Infrastruktur", en: "Infrastructure" } },
  { id: "superstructure", name: { id: "Suprastruktur", en: "Superstructure" } },
  { id: "culture", name: { id: "Budaya", en: "Culture" } },
];

/** Horizons of the programme: 1, 5 and 10 years. */
export const horizons: readonly Option[] = [
  { id: "short", name: { id: "Pendek (1 th)", en: "Short (1 yr)" } },
  { id: "medium", name: { id: "Menengah (5 th)", en: "Medium (5 yrs)" } },
  { id: "long", name: { id: "Panjang (10 th)", en: "Long (10 yrs)" } },
];

export const priorities: readonly Option[] = [
  { id: "high", name: { id: "Tinggi", en: "High" } },
  { id: "normal", name: { id: "Sedang", en: "Medium" } },
  { id: "low", name: { id: "Rendah", en: "Low" } },
];

export const actionStatuses: readonly Option[] = [
  { id: "not-started", name: { id: "Belum mulai", en: "Not started" } },
  { id: "running", name: { id: "Berjalan", en: "Running" } },
  { id: "done", name: { id: "Selesai", en: "Done" } },
  { id: "stuck", name: { id: "Terkendala", en: "Stuck" } },
];

export const agreementStates: readonly Option[] = [
  { id: "proposed", name: { id: "Usulan", en: "Proposed" } },
  { id: "agreed", name: { id: "Disepakati", en: "Agreed" } },
];

/** Whether the yearly targets add up or each states the level reached; asked because both are in use. */
export const targetModes: readonly Option[] = [
  { id: "increment", name: { id: "Tambahan tiap tahun", en: "Added each year" } },
  { id: "cumulative", name: { id: "Kumulatif", en: "Cumulative" } },
];

export const quadrantOptions: readonly Option[] = [
  { id: "S", name: { id: "Kekuatan", en: "Strengths" } },
  { id: "W", name: { id: "Kelemahan", en: "Weaknesses" } },
  { id: "O", name: { id: "Peluang", en: "Opportunities" } },
  { id: "T", name: { id: "Ancaman", en: "Threats" } },
];

export const strategyKindOptions: readonly Option[] = [
  { id: "SO", name: { id: "SO (kekuatan-peluang)", en: "SO (strengths-opportunities)" } },
  { id: "WO", name: { id: "WO (kelemahan-peluang)", en: "WO (weaknesses-opportunities)" } },
  { id: "ST", name: { id: "ST (kekuatan-ancaman)", en: "ST (strengths-threats)" } },
  { id: "WT", name: { id: "WT (kelemahan-ancaman)", en: "WT (weaknesses-threats)" } },
];
