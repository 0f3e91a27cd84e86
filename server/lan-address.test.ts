import type { NetworkInterfaceInfo } from "node:os";
import { describe, expect, test } from "vitest";
import { pickLanAddress } from "./lan-address";

describe("the address for the hall is picked from the network cards", () => {
  test("a Wi-Fi address is preferred to bridges, tunnels and addresses without a router", () => {
    const interfaces = {
      lo: [ipv4("127.0.0.1", true)],
      docker0: [ipv4("172.17.0.1")],
      "vEthernet (WSL)": [ipv4("192.168.112.1")],
      eth0: [ipv4("169.254.7.7")],
      wlan0: [ipv4("192.168.1.5")],
    };
    expect(pickLanAddress(interfaces, null)).toBe("192.168.1.5");
  });

  test("a real card without a private network still beats a bridge", () => {
    expect(pickLanAddress({ docker0: [ipv4("192.168.9.1")], eth0: [ipv4("203.0.113.7")] }, null)).toBe(
      "203.0.113.7",
    );
  });

  test("the address of the last start is kept while it exists", () => {
    const interfaces = { wlan0: [ipv4("192.168.1.5")], eth0: [ipv4("10.0.0.4")] };
    expect([pickLanAddress(interfaces, "10.0.0.4"), pickLanAddress(interfaces, "192.168.7.7")]).toEqual([
      "10.0.0.4",
      "192.168.1.5",
    ]);
  });

  test("without a network there is none", () => {
    expect(pickLanAddress({ lo: [ipv4("127.0.0.1", true)] }, null)).toBeNull();
  });
});

function ipv4(address: string, internal = false): NetworkInterfaceInfo {
  return {
    address,
    internal,
    family: "IPv4",
    netmask: "255.255.255.0",
    mac: "00:00:00:00:00:00",
    cidr: `${address}/24`,
  };
}
