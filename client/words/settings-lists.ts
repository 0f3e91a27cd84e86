import type { DimensionHue, dimensionIcons } from "../../shared/domain/dimension";
import { defineWords, type WordsOf } from "./language";

type DimensionIcon = (typeof dimensionIcons)[number];
type AddedType = "text" | "number" | "money";

const indonesian = {
  problemsLabel: "Sebutan daftar ini",
  problemsLabelHelp: 'Misalnya "Permasalahan utama daerah" atau "Prioritas RKPD".',
  code: "Kode",
  codeWrong: "Tulis huruf besar lalu angka, misalnya P8.",
  codeTaken: (code: string) => `Kode ${code} sudah dipakai.`,
  problemName: "Rumusan lengkap",
  shortName: "Nama singkat",
  problemShortHelp: "Tampil pada tanda kecil di kartu, misalnya Tata kelola.",
  addProblem: "Permasalahan baru",
  problemExample: "misalnya Kualitas infrastruktur jalan",

  agencyShortHelp: "Sebutan sehari-hari, misalnya Dinkominfo.",
  agencyName: "Nama lengkap",
  aliases: "Sebutan lain",
  aliasesHelp: "Satu baris untuk satu sebutan. Dipakai saat mencari dan saat mengimpor.",
  addAgency: "OPD baru",
  agencyExample: "misalnya Dinas Kesehatan",

  dimensionsLead: "Setiap dimensi adalah satu kelompok peserta dengan empat kertas kerja.",
  dimensionName: "Nama dimensi",
  dimensionCode: "Kode",
  dimensionCodeHelp: "Awal kode program, misalnya GOV pada GOV-02.",
  dimensionCodeWrong: "Tulis dua sampai empat huruf besar, misalnya GOV.",
  hue: "Warna",
  hueName: (hue: DimensionHue) => hueNames[hue],
  icon: "Gambar",
  iconName: (icon: DimensionIcon) => iconNames[icon],
  addDimension: "Dimensi baru",
  dimensionExample: "misalnya Smart Mobility",
  lastDimension: "Sedikitnya satu dimensi harus dipakai.",
  dimensionRetireHelp: "Kelompoknya tidak lagi tampil. Isiannya tetap tersimpan.",
  subDimensions: "Sub-dimensi",
  subDimensionName: "Nama sub-dimensi",
  hint: "Petunjuk singkat",
  addSubDimension: "Sub-dimensi baru",
  subDimensionExample: "misalnya Pelayanan Publik",
  subDimensionCount: (count: number) => `${count} sub-dimensi`,

  districtName: "Nama kecamatan",
  districtCode: "Kode wilayah",
  districtCodeHelp: "Kode Kemendagri, misalnya 33.17.01.",
  addDistrict: "Kecamatan baru",
  districtExample: "misalnya Lasem",

  fundingName: "Nama sumber dana",
  addFunding: "Sumber dana baru",
  ceiling: "Pagu sumber dana ini",
  ceilingOfAll: "Pagu semua sumber dana",
  ceilingOf: (year: number) => `Pagu ${year} (Rp)`,
  ceilingHelp:
    "Boleh kosong. Bila diisi, Pemeriksaan menunjukkan tahun yang anggarannya melebihi pagu, dan Peta jalan tahun yang hampir habis.",
  ceilingWrong: "Tulis jumlah rupiah, misalnya 1.250.000.000 atau 1,25\u00A0M.",
  fundingExample: "misalnya Dana Desa",

  columnsLead: "Menyembunyikan atau mengganti nama kolom tidak menghapus isinya.",
  worksheet: "Kertas kerja",
  columnLabel: "Nama kolom",
  columnLabelHelp: (shipped: string) => `Nama bawaan: ${shipped}. Kosongkan untuk memakainya lagi.`,
  columnShown: "Ditampilkan",
  columnRequired: "Wajib diisi",
  columnRequiredHelp: "Bila kosong akan diingatkan, tetapi tetap dapat disimpan.",
  columnStays: "Kolom ini selalu tampil karena menjadi pokok barisnya.",
  hiddenChip: "disembunyikan",
  requiredChip: "wajib",
  ownChip: (type: AddedType) => `tambahan, ${addedTypes[type].toLowerCase()}`,
  addColumn: "Kolom baru",
  columnExample: "misalnya Mitra",
  columnType: "Isinya",
  addedType: (type: AddedType) => addedTypes[type],
};

export type SettingsListWords = WordsOf<typeof indonesian>;

/** The lists of a workshop: problems, offices, dimensions, districts, funding sources, columns. */
export const settingsListWords = defineWords<SettingsListWords>(
  indonesian,
  () => import("./en/settings-lists"),
);

const hueNames = {
  indigo: "Nila",
  magenta: "Magenta",
  amber: "Kuning tua",
  teal: "Hijau laut",
  violet: "Ungu",
  green: "Hijau",
  slate: "Abu-abu",
  brown: "Cokelat",
};

const iconNames = {
  governance: "Pemerintahan",
  branding: "Promosi",
  economy: "Ekonomi",
  living: "Kesehatan",
  society: "Masyarakat",
  environment: "Lingkungan",
  mobility: "Angkutan",
  other: "Lainnya",
};

const addedTypes = { text: "Teks", number: "Angka", money: "Rupiah" };
