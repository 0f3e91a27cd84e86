import { resolve } from "node:path";
import * as z from "zod/mini";
import { failed, ok, type Result } from "../shared/domain/result";
import type { Localized } from "../shared/domain/localized";
import { snapshotLimits } from "./rooms/snapshot-schedule";

/** Settings of the program, from the environment. */
export interface Config {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Where people reach the server, without a slash at the end; null: found out from the network. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  /** Null: kept in the data folder. */
  readonly operatorSecret: string | null;
  /** Between two backups while something changes; 0 for none. */
  readonly backupEveryMinutes: number;
  /** A second folder for backups, such as a USB stick. */
  readonly backupDir: string | null;
  /** Edits of a document after which it is folded for faster loading. */
  readonly snapshotEntries: number;
  /** Messages a session may send in a second; null: the shipped limit. Raised for measurements only. */
  readonly sessionRate: number | null;
}

/** One sentence for each value that cannot be used. Empty values count as not given. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, readonly Localized[]> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    return failed(Array.from(names, (name) => sentences[name] ?? { id: name, en: name }));
  }
  const {
    PORT,
    HOST,
    PUBLIC_URL,
    DATA_DIR,
    OPERATOR_SECRET,
    BACKUP_EVERY_MINUTES,
    BACKUP_DIR,
    SNAPSHOT_ENTRIES,
    SESSION_RATE,
  } = parsed.data;
  return ok({
    port: Number(PORT ?? 3000),
    host: HOST ?? "0.0.0.0",
    publicUrl: PUBLIC_URL === undefined ? null : new URL(PUBLIC_URL).origin,
    dataDir: resolve(DATA_DIR ?? "data"),
    operatorSecret: OPERATOR_SECRET ?? null,
    backupEveryMinutes: Number(BACKUP_EVERY_MINUTES ?? 10),
    backupDir: BACKUP_DIR === undefined ? null : resolve(BACKUP_DIR),
    snapshotEntries: Number(SNAPSHOT_ENTRIES ?? snapshotLimits.entries),
    sessionRate: SESSION_RATE === undefined ? null : Number(SESSION_RATE),
  });
}

const environmentSchema = z.object({
  PORT: z.optional(
    z.string().check(
      z.regex(/^\d{1,5}$/u),
      z.refine((port) => Number(port) <= 65_535),
    ),
  ),
  HOST: z.optional(z.string().check(z.regex(/^[0-9A-Za-z.:_-]{1,253}$/u))),
  PUBLIC_URL: z.optional(z.string().check(z.refine(isOrigin))),
  DATA_DIR: z.optional(z.string()),
  OPERATOR_SECRET: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{16,100}$/u))),
  BACKUP_EVERY_MINUTES: z.optional(
    z.string().check(
      z.regex(/^\d{1,4}$/u),
      z.refine((minutes) => Number(minutes) <= 1_440),
    ),
  ),
  BACKUP_DIR: z.optional(z.string()),
  SNAPSHOT_ENTRIES: z.optional(z.string().check(z.regex(/^[1-9]\d{0,5}$/u))),
  SESSION_RATE: z.optional(z.string().check(z.regex(/^[1-9]\d{0,6}$/u))),
});

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    url !== undefined &&
    /^https?:$/u.test(url.protocol) &&
    /^\/?$/u.test(url.pathname + url.search + url.hash)
  );
}

const sentences: Readonly<Record<string, Localized>> = {
  PORT: {
    id: "PORT harus angka dari 0 sampai 65535, misalnya PORT=3000.",
    en: "PORT must be a number from 0 to 65535, such as PORT=3000.",
  },
  HOST: {
    id: "HOST harus alamat jaringan komputer ini, misalnya HOST=0.0.0.0.",
    en: "HOST must be a network address of this computer, such as HOST=0.0.0.0.",
  },
  PUBLIC_URL: {
    id: "PUBLIC_URL harus alamat lengkap tanpa jalur, misalnya PUBLIC_URL=https://rembuk.contoh.go.id.",
    en: "PUBLIC_URL must be a full address without a path, such as PUBLIC_URL=https://rembuk.example.org.",
  },
  OPERATOR_SECRET: {
    id: "OPERATOR_SECRET harus 16 sampai 100 huruf, angka, garis bawah, atau tanda hubung.",
    en: "OPERATOR_SECRET must be 16 to 100 letters, digits, underscores or hyphens.",
  },
  BACKUP_EVERY_MINUTES: {
    id: "BACKUP_EVERY_MINUTES harus angka dari 0 sampai 1440, misalnya BACKUP_EVERY_MINUTES=10.",
    en: "BACKUP_EVERY_MINUTES must be a number from 0 to 1440, such as BACKUP_EVERY_MINUTES=10.",
  },
  SNAPSHOT_ENTRIES: {
    id: "SNAPSHOT_ENTRIES harus angka dari 1 sampai 999999, misalnya SNAPSHOT_ENTRIES=2000.",
    en: "SNAPSHOT_ENTRIES must be a number from 1 to 999999, such as SNAPSHOT_ENTRIES=2000.",
  },
  SESSION_RATE: {
    id: "SESSION_RATE harus angka di atas nol (hanya untuk pengukuran).",
    en: "SESSION_RATE must be a number above zero (for measurements only).",
  },
};
