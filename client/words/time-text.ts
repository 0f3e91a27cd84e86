import type { Language } from "../../shared/domain/localized";

/** A moment as people say it: "14.03" today, "21 Nov 14.03" on another day. Both in milliseconds since 1970. */
export function timeText(at: number, now: number, language: Language): string {
  const locale = language === "id" ? "id-ID" : "en-GB";
  const [moment, today] = [new Date(at), new Date(now)];
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(moment);
  if (moment.toDateString() === today.toDateString()) return time;
  return `${new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" }).format(moment)} ${time}`;
}
