import type { Localized } from "../../shared/domain/localized";

/** What the maintenance commands say in the terminal. */
export const maintenanceWords = {
  usage: {
    id: "Pakai: npm run backup [-- <folder>], npm run restore -- <berkas cadangan>, atau npm run verify [-- <berkas cadangan>]",
    en: "Use: npm run backup [-- <folder>], npm run restore -- <backup file>, or npm run verify [-- <backup file>]",
  },
  oneName: {
    id: 'Sebutkan satu nama saja. Nama yang memuat spasi diapit tanda kutip: "E:\\Cadangan Rembuk"',
    en: 'Give one name only. A name with spaces goes between quotes: "E:\\Cadangan Rembuk"',
  },
  sound: { id: "Semua baik.", en: "All is well." },
  noBackups: { id: "Belum ada cadangan.", en: "There are no backups yet." },
  whichBackup: {
    id: "Sebutkan cadangan yang dipulihkan: npm run restore -- <berkas>. Yang ada, terbaru dahulu:",
    en: "Name the backup to restore: npm run restore -- <file>. These are there, the newest first:",
  },
  running: {
    id: "Rembuk sedang berjalan dengan folder data ini. Hentikan dahulu (Ctrl+C), lalu ulangi.",
    en: "Rembuk is running on this data folder. Stop it first (Ctrl+C), then do it again.",
  },
  notThis: {
    id: "Cadangan ini tidak dapat dipakai; data sekarang tidak diubah. Pilih cadangan lain.",
    en: "This backup cannot be used; the present data was not touched. Choose another one.",
  },
  restoredAnyway: {
    id: "Cadangan ini dipulihkan dengan catatan di atas.",
    en: "This backup was restored with the remarks above.",
  },
  devices: {
    id: "Perangkat peserta akan membuka ulang kertas kerja; yang masih ada di perangkat dan hilang di sini masuk ke Susulan untuk diputuskan fasilitator.",
    en: "Participants' devices will open their worksheets anew; what they still have and this server lost waits for the facilitator under Susulan.",
  },
} as const satisfies Record<string, Localized>;

export function noData(file: string): Localized {
  return { id: `Tidak ada data di ${file}.`, en: `There is no data at ${file}.` };
}

export function noBackupFile(file: string): Localized {
  return { id: `Cadangan ${file} tidak ditemukan.`, en: `There is no backup ${file}.` };
}

export function noFolder(folder: string): Localized {
  return {
    id: `Folder ${folder} tidak ditemukan; cadangan belum dibuat. Periksa namanya, atau pasang flash disknya.`,
    en: `There is no folder ${folder}; no backup was made. Check its name, or plug the USB stick in.`,
  };
}

export function fileThere(file: string): Localized {
  return {
    id: `Berkas ${file} sudah ada dan tidak ditimpa; cadangan belum dibuat. Sebutkan foldernya, atau nama lain.`,
    en: `There is a file ${file} already, which is not overwritten; no backup was made. Name its folder, or another file.`,
  };
}

export function backupMade(file: string): Localized {
  return { id: `Cadangan dibuat dan diperiksa: ${file}`, en: `Backup made and checked: ${file}` };
}

export function backupFailed(file: string, cause: string): Localized {
  return { id: `Cadangan ke ${file} gagal: ${cause}`, en: `The backup to ${file} failed: ${cause}` };
}

export function checking(file: string): Localized {
  return { id: `Memeriksa ${file}`, en: `Checking ${file}` };
}

export function contents(of: { documents: number; edits: number; snapshots: number }): Localized {
  return {
    id: `${of.documents} kertas kerja, ${of.edits} suntingan, ${of.snapshots} rangkuman`,
    en: `${of.documents} documents, ${of.edits} edits, ${of.snapshots} snapshots`,
  };
}

export function findingsCount(count: number): Localized {
  return { id: `${count} masalah ditemukan:`, en: `Problems found: ${count}` };
}

export function moreFindings(count: number): Localized {
  return { id: `dan ${count} lagi`, en: `and ${count} more` };
}

export function putAside(folder: string): Localized {
  return { id: `Data sebelumnya disimpan di ${folder}`, en: `The former data was kept in ${folder}` };
}

export function restored(file: string): Localized {
  return { id: `Dipulihkan dari ${file}. Jalankan: npm start`, en: `Restored from ${file}. Run: npm start` };
}

export function restoreFailed(cause: string): Localized {
  return {
    id: `Pemulihan gagal: ${cause}. Data sekarang tidak diubah.`,
    en: `Restoring failed: ${cause}. The present data was not touched.`,
  };
}
