import { expect, test } from "vitest";
import { reachedTarget } from "./reached-target";

test.each([
  [{ "2023": 20, "2024": 20, "2025": 10 }, "increment", 50],
  [{ "2025": 90, "2023": 20, "2024": 50 }, "cumulative", 90],
  [{ "2023": 20, "2024": 20 }, null, "unclear"],
  [{ "2024": 20, "2025": "ada" }, null, 20],
  [{ "2023": 0.1, "2024": 0.2 }, "increment", 0.3],
  [{}, "increment", null],
])("%j counted as %s comes to %s", (targets, mode, reached) => {
  expect(reachedTarget(targets, mode)).toBe(reached);
});
