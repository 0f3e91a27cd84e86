import type { DownloadedFile } from "../sync/http-client";

/** Browsers read the file in their own time after the press. */
const forgetAfterMs = 60_000;

/** Hands a file to the browser, which puts it where downloads go, under its own name. */
export function saveFile({ blob, fileName }: DownloadedFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), forgetAfterMs);
}
