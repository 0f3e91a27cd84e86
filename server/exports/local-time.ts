import type { Language } from "../../shared/domain/localized";

const timeZone = "Asia/Jakarta";
const locales: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

/** `2026-11-22_1432`, in Western Indonesian time wherever the server stands. */
export function fileTimestamp(moment: Date): string {
  const parts = partsOf(moment, "en-GB", { month: "2-digit", day: "2-digit" });
  return `${parts["year"]}-${parts["month"]}-${parts["day"]}_${parts["hour"]}${parts["minute"]}`;
}

/** `Minggu, 22 November 2026, 14.32 WIB`. */
export function longMoment(moment: Date, language: Language): string {
  const parts = partsOf(moment, locales[language], { weekday: "long", month: "long", day: "numeric" });
  const clock =
    language === "id" ? `${parts["hour"]}.${parts["minute"]}` : `${parts["hour"]}:${parts["minute"]}`;
  return `${parts["weekday"]}, ${parts["day"]} ${parts["month"]} ${parts["year"]}, ${clock} WIB`;
}

function partsOf(
  moment: Date,
  locale: string,
  date: Intl.DateTimeFormatOptions,
): Readonly<Record<string, string>> {
  const format = new Intl.DateTimeFormat(locale, {
    ...date,
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  });
  return Object.fromEntries(format.formatToParts(moment).map((part) => [part.type, part.value]));
}
