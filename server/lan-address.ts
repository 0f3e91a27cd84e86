import type { NetworkInterfaceInfo } from "node:os";

export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/**
 * The IPv4 address at which the hall most likely reaches this computer: the one used last time if it still exists
 * (what devices have stored belongs to that address), else private addresses of real network cards first. Null
 * without any network.
 */
export function pickLanAddress(interfaces: Interfaces, lastAddress: string | null): string | null {
  const candidates = Object.entries(interfaces).flatMap(([name, infos]) =>
    (infos ?? [])
      .filter((info) => info.family === "IPv4" && !info.internal)
      .map(({ address }) => ({ address, rank: rankOf(name, address) })),
  );
  const known = candidates.find(({ address }) => address === lastAddress);
  return (known ?? candidates.toSorted((a, b) => a.rank - b.rank)[0])?.address ?? null;
}

/** Lower is better. */
function rankOf(name: string, address: string): number {
  const virtual = virtualName.test(name) ? 10 : 0;
  const network = networks.findIndex((pattern) => pattern.test(address));
  return virtual + (network === -1 ? networks.length : network);
}

/** Bridges of containers and virtual machines, and tunnels: nobody in the hall is behind them. */
const virtualName =
  /^(docker|br-|veth|virbr|vmnet|vbox|tun|tap|utun|wg|zt|tailscale|cni|flannel|lxc|podman)|vEthernet|VirtualBox|VMware|WSL|Hyper-V|Loopback|Tailscale|ZeroTier/iu;

/** Wi-Fi routers, larger private networks, phone hotspots; last what a card gives itself without a router. */
const networks = [/^192\.168\./u, /^10\./u, /^172\.(1[6-9]|2\d|3[01])\./u, /^(?!169\.254\.)/u];
