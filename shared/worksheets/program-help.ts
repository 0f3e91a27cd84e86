import type { HelpFor } from "./column-help";
import type { programColumns } from "./program-worksheet";

export const programHelp: HelpFor<typeof programColumns> = {
  strategies: {
    help: {
      id: "Strategi yang dijalankan program ini; boleh lebih dari satu.",
      en: "The strategies this program carries out; may be several.",
    },
    example: { id: "WO-1", en: "WO-1" },
  },
  subDimension: {
    help: { id: "Bagian dimensi yang dituju.", en: "The part of the dimension it serves." },
    example: { id: "Pelayanan Publik", en: "Public service" },
  },
  problems: {
    help: {
      id: "Permasalahan RPJMD yang dijawab program ini.",
      en: "The problems of the RPJMD this program answers.",
    },
    example: { id: "P1 Tata kelola pemerintahan", en: "P1 Governance" },
  },
  name: {
    help: {
      id: "Nama yang mudah diingat. Apa inovasinya?",
      en: "A name people remember. What is the innovation?",
    },
    example: { id: "Rembang Satu Data", en: "Rembang One Data" },
  },
  goal: {
    help: { id: "Keadaan yang ingin dicapai.", en: "The state to be reached." },
    example: { id: "Data sektoral lengkap dan mutakhir", en: "Sector data are complete and current" },
  },
  description: {
    help: {
      id: "Apa yang dilakukan dan apa manfaatnya bagi warga.",
      en: "What is done and what citizens gain.",
    },
    example: { id: "Satu pintu data bagi OPD dan warga", en: "One door to data for offices and citizens" },
  },
  indicator: {
    help: { id: "Ukuran yang menunjukkan program berhasil.", en: "The measure that shows success." },
    example: { id: "Persentase dataset mutakhir", en: "Share of current data sets" },
  },
  unit: {
    help: { id: "Persen, desa, layanan, dokumen, …", en: "Percent, villages, services, documents, …" },
    example: { id: "%", en: "%" },
  },
  baseline: {
    help: { id: "Angka sebelum program dimulai.", en: "The figure before the program starts." },
    example: { id: "20", en: "20" },
  },
  finalTarget: {
    help: { id: "Angka pada akhir masa rencana.", en: "The figure at the end of the plan." },
    example: { id: "90", en: "90" },
  },
  horizon: {
    help: {
      id: "Pendek 1 tahun, menengah 5 tahun, panjang 10 tahun.",
      en: "Short 1 year, medium 5 years, long 10 years.",
    },
    example: { id: "Menengah (5 th)", en: "Medium (5 yrs)" },
  },
  lead: {
    help: { id: "Satu OPD yang memimpin (leading sector).", en: "The one office that leads." },
    example: { id: "Bappeda", en: "Bappeda" },
  },
  support: {
    help: { id: "OPD lain yang ikut mengerjakan.", en: "Other offices that take part." },
    example: { id: "Dinkominfo, seluruh OPD", en: "Dinkominfo, all offices" },
  },
  partners: {
    help: { id: "Akademisi, swasta, komunitas.", en: "Academics, business, communities." },
    example: { id: "Perguruan tinggi, relawan TIK", en: "Universities, ICT volunteers" },
  },
  quickWin: {
    help: {
      id: "Dapat dirasakan warga dalam 6 bulan sampai 1 tahun tanpa membangun infrastruktur.",
      en: "Felt by citizens within 6 to 12 months without new infrastructure.",
    },
    example: { id: "Ya", en: "Yes" },
  },
  note: {
    help: { id: "Catatan lain bila perlu.", en: "Other remarks if needed." },
    example: { id: "Menunggu SK Bupati", en: "Awaiting the regent's decree" },
  },
};
