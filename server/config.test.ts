import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig } from "./config";

describe("the environment is read once, with a sentence for every value that cannot be used", () => {
  test("nothing given means the whole network, port 3000 and a folder beside the program", () => {
    const config = {
      port: 3000,
      host: "0.0.0.0",
      publicUrl: null,
      dataDir: resolve("data"),
      operatorSecret: null,
      backupEveryMinutes: 10,
      backupDir: null,
      snapshotEntries: 2_000,
      sessionRate: null,
    };
    expect(readConfig({})).toEqual({ ok: true, value: config });
    expect(readConfig({ PORT: "", HOST: " ", PUBLIC_URL: "" })).toEqual({ ok: true, value: config });
  });

  test("given values are used", () => {
    const secret = "a-secret-of-the-operator";
    expect(
      readConfig({
        PORT: "8080",
        HOST: "127.0.0.1",
        PUBLIC_URL: "https://rembuk.example.org/",
        DATA_DIR: "/srv/rembuk",
        OPERATOR_SECRET: secret,
        BACKUP_EVERY_MINUTES: "5",
        BACKUP_DIR: "/media/usb",
        SNAPSHOT_ENTRIES: "100",
        SESSION_RATE: "100000",
      }),
    ).toEqual({
      ok: true,
      value: {
        port: 8080,
        host: "127.0.0.1",
        publicUrl: "https://rembuk.example.org",
        dataDir: resolve("/srv/rembuk"),
        operatorSecret: secret,
        backupEveryMinutes: 5,
        snapshotEntries: 100,
        backupDir: resolve("/media/usb"),
        sessionRate: 100_000,
      },
    });
  });

  test.each([
    ["PORT", "http"],
    ["PORT", "65536"],
    ["HOST", "not a host"],
    ["PUBLIC_URL", "rembuk.example.org"],
    ["PUBLIC_URL", "https://rembuk.example.org/workshops"],
    ["PUBLIC_URL", "ftp://rembuk.example.org"],
    ["BACKUP_EVERY_MINUTES", "often"],
    ["BACKUP_EVERY_MINUTES", "1441"],
    ["SNAPSHOT_ENTRIES", "0"],
    ["OPERATOR_SECRET", "short"],
    ["OPERATOR_SECRET", "with a space and long enough"],
  ])("%s=%s is named in the sentence", (name, value) => {
    const config = readConfig({ [name]: value });
    expect(
      config.ok ? [] : config.problem.map(({ id, en }) => [id.includes(name), en.includes(name)]),
    ).toEqual([[true, true]]);
  });
});
