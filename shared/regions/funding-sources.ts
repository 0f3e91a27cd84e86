import type { FundingSource } from "../domain/funding-source";
import { fundingSource } from "./template-entries";

/** The usual sources of a regency; a workshop may add its own. */
export const fundingSources: FundingSource[] = [
  fundingSource("apbd-kab", "APBD Kabupaten", ["APBD Kab", "APBD Kab.", "APBD Kabupaten/Kota", "APBD"]),
  fundingSource("apbd-prov", "APBD Provinsi", ["APBD Prov", "APBD I", "Bantuan Keuangan Provinsi"]),
  fundingSource("apbn-dak", "APBN / DAK", ["APBN", "DAK", "Dana Alokasi Khusus"]),
  fundingSource("dana-desa", "Dana Desa", ["DD", "APBDes"]),
  fundingSource("csr", "CSR / TJSLP", ["CSR", "TJSLP", "TJSL", "CSR Perusahaan"]),
  fundingSource("kpbu", "KPBU", ["Kerja Sama Pemerintah dengan Badan Usaha"]),
  fundingSource("other", "Lainnya", ["Lain-lain", "Sumber lain"]),
];
