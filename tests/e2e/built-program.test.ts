import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const assets = resolve("dist/client/assets");

test("no pattern of the built program looks behind itself: Safari before 16.4 could not read the file it is in", () => {
  const scripts = readdirSync(assets).filter((file) => file.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(20);
  const unreadable = scripts.filter((file) => /\(\?<[=!]/u.test(readFileSync(resolve(assets, file), "utf8")));
  expect(unreadable).toEqual([]);
});
