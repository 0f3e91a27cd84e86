import { mkdtemp, rm } from "node:fs/promises";
import type { NetworkInterfaceInfo } from "node:os";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Config } from "./config";
import { findAddress } from "./server-address";

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "rembuk-"));
});

afterEach(async () => {
  await rm(dataDir, { recursive: true });
});

describe("the address shown to the hall", () => {
  test("is the one of the network, and a change since the last start is told", async () => {
    const first = { address: "http://192.168.1.5:3000", formerAddress: null, onNetwork: true };
    const moved = {
      address: "http://10.0.0.4:3000",
      formerAddress: "http://192.168.1.5:3000",
      onNetwork: true,
    };
    expect(await find({}, "192.168.1.5")).toEqual(first);
    expect(await find({}, "192.168.1.5")).toEqual(first);
    expect(await find({}, "10.0.0.4")).toEqual(moved);
    expect(await find({}, "10.0.0.4")).toEqual({ ...moved, formerAddress: null });
  });

  test("is what the facilitator chose", async () => {
    expect(await find({ publicUrl: "https://rembuk.example.org" }, "192.168.1.5")).toMatchObject({
      address: "https://rembuk.example.org",
      formerAddress: null,
    });
    expect(await find({ host: "127.0.0.1" }, "192.168.1.5")).toMatchObject({
      address: "http://127.0.0.1:3000",
    });
  });

  test("is only this computer's while there is no network", async () => {
    expect(await find({}, null)).toEqual({
      address: "http://localhost:3000",
      formerAddress: null,
      onNetwork: false,
    });
  });
});

function find(chosen: Partial<Config>, address: string | null) {
  const config: Config = {
    port: 3000,
    host: "0.0.0.0",
    publicUrl: null,
    dataDir,
    operatorSecret: null,
    backupEveryMinutes: 0,
    snapshotEntries: 2_000,
    backupDir: null,
    sessionRate: null,
    ...chosen,
  };
  return findAddress(config, { port: 3000, interfaces: address === null ? {} : { wlan0: [ipv4(address)] } });
}

function ipv4(address: string): NetworkInterfaceInfo {
  const mac = "00:00:00:00:00:00";
  return { address, internal: false, family: "IPv4", netmask: "255.255.255.0", mac, cidr: `${address}/24` };
}
