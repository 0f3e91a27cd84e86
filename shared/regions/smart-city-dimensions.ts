import { dimensionIdSchema, type Dimension, type SubDimension } from "../domain/dimension";

/** The six dimensions and 18 sub-dimensions of the national programme; a workshop may change them. */
export const smartCityDimensions: Dimension[] = [
  {
    id: dimensionIdSchema.parse("gov"),
    code: "GOV",
    name: "Smart Governance",
    shortName: "Governance",
    aliases: ["Smart Government", "Smart Gov", "Tata Kelola"],
    hue: "indigo",
    icon: "governance",
    subDimensions: [
      part(
        "gov-service",
        "Pelayanan Publik",
        "Mutu layanan bagi warga: administrasi, pengaduan, dan sarana.",
      ),
      part(
        "gov-bureaucracy",
        "Manajemen Birokrasi yang Efisien",
        "Kerja kantor yang terpadu: perencanaan dan penganggaran elektronik, arsip digital, satu data.",
      ),
      part(
        "gov-policy",
        "Efisiensi Kebijakan Publik",
        "Kebijakan yang terbuka, berdasarkan data, dan disusun bersama warga.",
      ),
    ],
    retired: false,
  },
  {
    id: dimensionIdSchema.parse("bra"),
    code: "BRA",
    name: "Smart Branding",
    shortName: "Branding",
    aliases: ["Smart Brand"],
    hue: "magenta",
    icon: "branding",
    subDimensions: [
      part(
        "bra-tourism",
        "Ekosistem Pariwisata",
        "Tempat tujuan yang menarik, nyaman disinggahi, dan tuan rumah yang ramah.",
      ),
      part(
        "bra-business",
        "Ekosistem Bisnis Daerah",
        "Pasar dan investasi, serta barang dan jasa khas yang menjadi nama baik daerah.",
      ),
      part(
        "bra-appearance",
        "Wajah Kota",
        "Rupa kota: batas, tengara, penanda, jalur, dan simpul yang mudah dikenali.",
      ),
    ],
    retired: false,
  },
  {
    id: dimensionIdSchema.parse("eco"),
    code: "ECO",
    name: "Smart Economy",
    shortName: "Economy",
    aliases: ["Smart Ekonomi", "Smart Economic", "Ekonomi"],
    hue: "amber",
    icon: "economy",
    subDimensions: [
      part(
        "eco-industry",
        "Ekosistem Industri yang Berdaya Saing",
        "Sentra produksi dan industri daerah yang mampu bersaing.",
      ),
      part(
        "eco-welfare",
        "Peningkatan Kesejahteraan Rakyat",
        "Pendapatan, lapangan kerja, dan pemberdayaan ekonomi warga.",
      ),
      part(
        "eco-transaction",
        "Ekosistem Transaksi Keuangan",
        "Pembayaran digital seperti QRIS, lokapasar, dan akses modal usaha.",
      ),
    ],
    retired: false,
  },
  {
    id: dimensionIdSchema.parse("liv"),
    code: "LIV",
    name: "Smart Living",
    shortName: "Living",
    aliases: ["Kehidupan"],
    hue: "teal",
    icon: "living",
    subDimensions: [
      part("liv-harmony", "Harmonisasi Tata Ruang Wilayah", "Ruang hidup yang nyaman, aman, dan selaras."),
      part("liv-health", "Prasarana Kesehatan", "Layanan kesehatan, pangan sehat, dan olahraga."),
      part(
        "liv-mobility",
        "Ketersediaan Sarana Transportasi",
        "Angkutan orang dan barang yang tersedia dan mudah dipakai.",
      ),
    ],
    retired: false,
  },
  {
    id: dimensionIdSchema.parse("soc"),
    code: "SOC",
    name: "Smart Society",
    shortName: "Society",
    aliases: ["Smart People", "Masyarakat"],
    hue: "violet",
    icon: "society",
    subDimensions: [
      part(
        "soc-community",
        "Interaksi Masyarakat yang Efisien",
        "Peran serta warga dan komunitas, bertemu langsung maupun lewat ruang digital.",
      ),
      part(
        "soc-learning",
        "Ekosistem Belajar yang Efisien",
        "Pendidikan formal dan nonformal bagi semua, termasuk penyandang disabilitas.",
      ),
      part(
        "soc-security",
        "Sistem Keamanan Masyarakat",
        "Keamanan dan keselamatan warga, kamera pemantau, dan kesiapan menghadapi bencana.",
      ),
    ],
    retired: false,
  },
  {
    id: dimensionIdSchema.parse("env"),
    code: "ENV",
    name: "Smart Environment",
    shortName: "Environment",
    aliases: ["Lingkungan", "Lingkungan Hidup"],
    hue: "green",
    icon: "environment",
    subDimensions: [
      part(
        "env-protection",
        "Proteksi Lingkungan",
        "Perlindungan air, udara, tanah, dan ruang terbuka hijau.",
      ),
      part(
        "env-waste",
        "Tata Kelola Sampah dan Limbah",
        "Pengelolaan sampah rumah tangga serta limbah industri dan umum.",
      ),
      part(
        "env-energy",
        "Tata Kelola Energi yang Bertanggung Jawab",
        "Hemat energi dan pemakaian energi alternatif.",
      ),
    ],
    retired: false,
  },
];

function part(id: string, name: string, hint: string): SubDimension {
  return { id, name, hint, retired: false };
}
