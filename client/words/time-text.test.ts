import { expect, test } from "vitest";
import { timeText } from "./time-text";

test("a moment of today is its time, one of another day has its date", () => {
  const now = new Date(2026, 10, 22, 16, 30).getTime();
  const earlier = new Date(2026, 10, 22, 14, 3).getTime();
  const yesterday = new Date(2026, 10, 21, 9, 5).getTime();
  expect(timeText(earlier, now, "id")).toBe("14.03");
  expect(timeText(yesterday, now, "id")).toBe("21 Nov 09.05");
  expect(timeText(yesterday, now, "en")).toBe("21 Nov 09:05");
});
