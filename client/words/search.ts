import { defineWords, type WordsOf } from "./language";

const indonesian = {
  title: "Cari dan perintah",
  field: "Cari butir, strategi, program, aksi, OPD, atau halaman",
  hint: 'Ketik beberapa kata atau sebuah kode, misalnya S4 atau GOV-02.3. Kata dalam tanda kutip dicari berurutan: "pasar ikan".',
  reading: (groups: string) => `Masih membaca ${groups}…`,
  found: (count: number) => (count === 0 ? "Tidak ada yang cocok" : `${count} hasil`),
  nothingFound: (query: string) => `Tidak ada yang cocok dengan "${query}".`,
  nothingFoundHelp: "Periksa ejaannya, atau pakai lebih sedikit kata.",
  firstOnly: (shown: number, count: number) =>
    `Ditampilkan ${shown} dari ${count}. Tambahkan kata untuk mempersempit.`,
  places: "Halaman dan perintah",
  problems: "Permasalahan daerah",
  noText: "(belum diisi)",
  switchLanguage: "Switch to English",
  showShortcuts: "Pintasan papan ketik",
  shortcutsTitle: "Pintasan papan ketik",
  everywhere: "Di semua halaman",
  inWorksheets: "Di kertas kerja",
  inTable: "Di tabel program dan aksi",
  keySearch: "Cari",
  keyCommands: "Cari dan perintah",
  keyHelp: "Pintasan ini",
  keyGroups: "Ke kelompok ke-1, ke-2, …",
  keyEscape: "Tutup yang terbuka, kembali",
  keyNew: "Butir baru",
  keyUndo: "Urungkan suntingan sendiri",
  keyRedo: "Ulangi",
  keyEdit: "Buka isian sel, tutup tanpa keluar dari sel",
  space: "Spasi",
  keyLift: "Angkat butir SWOT; panah memindahkan, Spasi meletakkan",
  keyShift: "Geser butir SWOT",
  keyNewRow: "Baris baru dari program yang sama",
  keyFillDown: "Isi sama dengan yang di atasnya",
  keyEmpty: "Kosongkan sel yang dipilih",
  keyCheck: "Ke sel tempelan yang perlu diperiksa",
  keyMoveRow: "Pindahkan baris",
  keyArrows: "Ke sel di sebelahnya",
  keyLeaveTable: "Keluar dari tabel",
  singleKeys: "Pakai pintasan satu huruf di perangkat ini",
  singleKeysHelp:
    "Matikan bila mengetik dengan suara, atau bila huruf sering tertekan tanpa sengaja. Ctrl tetap berlaku.",
  spokenNews: "Bacakan perubahan dari peserta lain",
  spokenNewsHelp: "Hanya terdengar lewat pembaca layar: satu kalimat ringkas, tidak saat mengetik.",
  close: "Tutup",
};

export type SearchWords = WordsOf<typeof indonesian>;

export const searchWords = defineWords<SearchWords>(indonesian, () => import("./en/search"));
