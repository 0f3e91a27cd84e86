import type { HelpFor } from "./column-help";
import type { actionColumns } from "./action-worksheet";

export const actionHelp: HelpFor<typeof actionColumns> = {
  program: {
    help: { id: "Program yang dijalankan lewat aksi ini.", en: "The program this action carries out." },
    example: { id: "GOV-02 Rembang Satu Data", en: "GOV-02 Rembang One Data" },
  },
  action: {
    help: {
      id: "Mulai dengan nama pekerjaannya: penetapan, pelatihan, integrasi, …",
      en: "Begin with the work itself: appoint, train, connect, …",
    },
    example: {
      id: "Penetapan wali data dan kamus data",
      en: "Appoint data stewards and write the data dictionary",
    },
  },
  nomenclature: {
    help: {
      id: "Kode dan nama sub kegiatan bila sudah diketahui (Permendagri 90/2019).",
      en: "Code and name of the sub-activity if known (Permendagri 90/2019).",
    },
    example: { id: "2.16.03 …", en: "2.16.03 …" },
  },
  output: {
    help: { id: "Hasil yang dapat dilihat dari aksi ini.", en: "The visible result of the action." },
    example: { id: "SK dan kamus data", en: "Decree and data dictionary" },
  },
  indicator: {
    help: { id: "Ukuran keluaran.", en: "The measure of the output." },
    example: { id: "Dokumen yang ditetapkan", en: "Documents adopted" },
  },
  unit: {
    help: { id: "Dokumen, layanan, desa, persen, …", en: "Documents, services, villages, percent, …" },
    example: { id: "dokumen", en: "documents" },
  },
  targetMode: {
    help: {
      id: "Tambahan tiap tahun dijumlahkan; kumulatif menyebut angka yang dicapai.",
      en: "Yearly additions are summed; cumulative states the level reached.",
    },
    example: { id: "Tambahan tiap tahun", en: "Added each year" },
  },
  targets: {
    help: {
      id: "Angkanya saja, misalnya 20 atau 12,5; tahun tanpa target dibiarkan kosong.",
      en: "The number alone, such as 20 or 12.5; years without a target stay empty.",
    },
    example: { id: "1 tiap tahun", en: "1 each year" },
  },
  budgets: {
    help: {
      id: "Rupiah tiap tahun. Boleh ditulis 1.250.000.000, 1,25\u00A0M, atau 75\u00A0jt.",
      en: "Rupiah of each year. 1,250,000,000, 1.25\u00A0bn and 75\u00A0mn are all understood, and so is 1,25\u00A0M.",
    },
    example: { id: "40 jt", en: "40 mn" },
  },
  funding: {
    help: {
      id: "Dari mana biayanya; boleh lebih dari satu.",
      en: "Where the money comes from; may be several.",
    },
    example: { id: "APBD Kabupaten", en: "Regency budget" },
  },
  locations: {
    help: {
      id: "Kecamatan atau desa; tulis se-Kabupaten bila seluruhnya.",
      en: "Districts or villages; se-Kabupaten for all.",
    },
    example: { id: "se-Kabupaten", en: "whole regency" },
  },
  lead: {
    help: { id: "Satu OPD yang memimpin.", en: "The one office that leads." },
    example: { id: "Bappeda", en: "Bappeda" },
  },
  support: {
    help: { id: "OPD atau mitra lain yang ikut.", en: "Other offices or partners that take part." },
    example: { id: "Dinkominfo, BPS", en: "Dinkominfo, BPS" },
  },
  starts: {
    help: { id: "Bulan dan tahun mulai.", en: "Month and year of the start." },
    example: { id: "Januari 2023", en: "January 2023" },
  },
  ends: {
    help: { id: "Bulan dan tahun selesai.", en: "Month and year of the end." },
    example: { id: "Desember 2027", en: "December 2027" },
  },
  priority: {
    help: { id: "Skala prioritas aksi ini.", en: "How urgent the action is." },
    example: { id: "Tinggi", en: "High" },
  },
  status: {
    help: { id: "Kemajuan pelaksanaan.", en: "Progress of the work." },
    example: { id: "Belum mulai", en: "Not started" },
  },
  note: {
    help: { id: "Catatan lain bila perlu.", en: "Other remarks if needed." },
    example: { id: "Bersama BPS", en: "Together with BPS" },
  },
};
