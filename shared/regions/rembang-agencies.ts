import type { Agency } from "../domain/agency";
import type { District } from "../domain/district";
import { agency, district } from "./template-entries";

/** The 14 kecamatan with their Kemendagri codes. */
export const rembangDistricts: District[] = [
  district("33.17.01", "Sumber"),
  district("33.17.02", "Bulu"),
  district("33.17.03", "Gunem"),
  district("33.17.04", "Sale"),
  district("33.17.05", "Sarang"),
  district("33.17.06", "Sedan"),
  district("33.17.07", "Pamotan"),
  district("33.17.08", "Sulang"),
  district("33.17.09", "Kaliori"),
  district("33.17.10", "Rembang"),
  district("33.17.11", "Pancur"),
  district("33.17.12", "Kragan"),
  district("33.17.13", "Sluke"),
  district("33.17.14", "Lasem"),
];

/**
 * Offices of Kabupaten Rembang as after the reform of 31-12-2021, an editable default: names change with every reform.
 * "Dinindagkop" is nobody's alias, since that office was split in two and either could be meant.
 */
export const rembangAgencies: Agency[] = [
  agency("setda", "Setda", {
    name: "Sekretariat Daerah",
    aliases: ["Sekda", "Setda Kabupaten Rembang", "Sekretariat Daerah Kabupaten Rembang"],
  }),
  agency("setwan", "Setwan", {
    name: "Sekretariat DPRD",
    aliases: ["Sekwan", "Set DPRD", "Sekretariat Dewan", "Sekretariat Dewan Perwakilan Rakyat Daerah"],
  }),
  agency("inspektorat", "Inspektorat", {
    name: "Inspektorat Daerah",
    aliases: ["Inspektorat Kabupaten", "Inspektorat Kabupaten Rembang"],
  }),
  agency("bappeda", "Bappeda", {
    name: "Badan Perencanaan Pembangunan Daerah",
    aliases: ["Bapeda", "Baperlitbang", "Bappelitbang", "Bappelitbangda"],
  }),
  agency("bkd", "BKD", { name: "Badan Kepegawaian Daerah", aliases: ["Badan Kepegawaian"] }),
  agency("bppkad", "BPPKAD", {
    name: "Badan Pendapatan, Pengelolaan Keuangan dan Aset Daerah",
    aliases: ["BPKAD", "DPPKAD", "Badan Keuangan", "Badan Pengelolaan Keuangan dan Aset Daerah"],
  }),
  agency("kesbangpol", "Kesbangpol", {
    name: "Badan Kesatuan Bangsa dan Politik",
    aliases: ["Badan Kesbangpol", "Bakesbangpol", "Kantor Kesbangpol"],
  }),
  agency("bpbd", "BPBD", { name: "Badan Penanggulangan Bencana Daerah" }),
  agency("satpol-pp", "Satpol PP", {
    name: "Satuan Polisi Pamong Praja",
    aliases: ["SatpolPP", "Pol PP", "Satpol"],
  }),
  agency("dinkominfo", "Dinkominfo", {
    name: "Dinas Komunikasi dan Informatika",
    aliases: ["Diskominfo", "Kominfo", "Dinas Kominfo", "Dinas Komunikasi & Informatika"],
  }),
  agency("dputaru", "DPUTARU", {
    name: "Dinas Pekerjaan Umum dan Penataan Ruang",
    aliases: [
      "DPU Taru",
      "PU Taru",
      "DPUPR",
      "PUPR",
      "Dinas PUPR",
      "Dinas PU",
      "DPU",
      "Dinas Pekerjaan Umum",
    ],
  }),
  agency("dpkp", "DPKP", {
    name: "Dinas Perumahan dan Kawasan Permukiman",
    aliases: ["Disperkim", "Dinas Perkim", "Perkim", "Dinperkim"],
  }),
  agency("dlh", "DLH", { name: "Dinas Lingkungan Hidup", aliases: ["Dinas LH", "BLH"] }),
  agency("dinhub", "Dinhub", { name: "Dinas Perhubungan", aliases: ["Dishub", "Perhubungan"] }),
  agency("dpmptsp", "DPMPTSP", {
    name: "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
    aliases: ["DPM-PTSP", "Dinas PMPTSP", "PTSP", "Dinas Penanaman Modal"],
  }),
  agency("dinsos-ppkb", "Dinsos PPKB", {
    name: "Dinas Sosial, Pemberdayaan Perempuan dan Keluarga Berencana",
    aliases: ["Dinsosppkb", "Dinsos", "Dinas Sosial", "Dinas Sosial PPKB"],
  }),
  agency("dinperinnaker", "Dinperinnaker", {
    name: "Dinas Perindustrian dan Tenaga Kerja",
    aliases: [
      "Disperinnaker",
      "Dinperinaker",
      "Dinnaker",
      "Disnaker",
      "Dinas Perindustrian",
      "Dinas Tenaga Kerja",
    ],
  }),
  agency("dindagkop-ukm", "Dindagkop UKM", {
    name: "Dinas Perdagangan, Koperasi, Usaha Kecil dan Menengah",
    aliases: [
      "Dindagkopukm",
      "Dindagkop",
      "Dindagkop UMKM",
      "Disdagkop UKM",
      "Dinas Perdagangan, Koperasi dan UKM",
      "Dinas Perdagangan",
      "Dinas Koperasi dan UKM",
    ],
  }),
  agency("dinkes", "Dinkes", {
    name: "Dinas Kesehatan",
    aliases: ["Dinkeskab", "Dinas Kesehatan Kabupaten"],
  }),
  agency("rsud", "RSUD dr. R. Soetrasno", {
    name: "Rumah Sakit Umum Daerah dr. R. Soetrasno",
    aliases: ["RSUD", "RSUD Soetrasno", "RSUD dr. Soetrasno", "RSUD Rembang", "RSUD dr. R. Sutrasno"],
  }),
  agency("dindukcapil", "Dindukcapil", {
    name: "Dinas Kependudukan dan Pencatatan Sipil",
    aliases: ["Disdukcapil", "Dukcapil", "Capil", "Dinas Dukcapil"],
  }),
  agency("dindikpora", "Dindikpora", {
    name: "Dinas Pendidikan, Pemuda dan Olahraga",
    aliases: ["Disdikpora", "Dikpora", "Dindik", "Disdik", "Dinas Pendidikan"],
  }),
  agency("dinbudpar", "Dinbudpar", {
    name: "Dinas Kebudayaan dan Pariwisata",
    aliases: ["Disbudpar", "Disparbud", "Dinparbud", "Dinas Pariwisata", "Dinas Pariwisata dan Kebudayaan"],
  }),
  agency("dintanpan", "Dintanpan", {
    name: "Dinas Pertanian dan Pangan",
    aliases: ["Distanpan", "Dintan", "Distan", "Dinas Pertanian", "Dinas Pertanian dan Ketahanan Pangan"],
  }),
  agency("dinlutkan", "Dinlutkan", {
    name: "Dinas Kelautan dan Perikanan",
    aliases: ["Dislutkan", "DKP", "Dinas Perikanan", "Dinas Kelautan"],
  }),
  agency("dinpermades", "Dinpermades", {
    name: "Dinas Pemberdayaan Masyarakat dan Desa",
    aliases: ["Dispermades", "DPMD", "Dinas PMD", "PMD", "Bapermades"],
  }),
  agency("dinarpus", "Dinarpus", {
    name: "Dinas Kearsipan dan Perpustakaan",
    aliases: ["Disarpus", "Dinas Arsip dan Perpustakaan", "Dinas Perpustakaan dan Kearsipan", "Perpusda"],
  }),
  ...rembangDistricts.map(({ id, name }) =>
    agency(`kec-${id}`, `Kecamatan ${name}`, {
      name: `Kecamatan ${name}`,
      aliases: [`Kec. ${name}`, `Camat ${name}`, `Kantor Kecamatan ${name}`],
    }),
  ),
];
