import type { Config } from "./config";
import { keep, readKept } from "./data-folder";
import { pickLanAddress, type Interfaces } from "./lan-address";

export interface ServerAddress {
  /** Where the hall reaches the server, such as http://192.168.1.5:3000. */
  readonly address: string;
  /** The address of the last start, where it was another one: unsent edits on devices belong to it. */
  readonly formerAddress: string | null;
  readonly onNetwork: boolean;
}

/** The facilitator's choice (PUBLIC_URL, or HOST as a single address), else the best address of the network. */
export async function findAddress(
  { publicUrl, host, dataDir }: Config,
  { port, interfaces }: { readonly port: number; readonly interfaces: Interfaces },
): Promise<ServerAddress> {
  const everywhere = host === "0.0.0.0" || host === "::";
  if (publicUrl !== null) return { address: publicUrl, formerAddress: null, onNetwork: true };
  if (!everywhere) return { address: httpAddress(host, port), formerAddress: null, onNetwork: true };
  const last = await readKept(dataDir, lastAddressFile);
  const lan = pickLanAddress(interfaces, last);
  if (lan === null) return { address: httpAddress("localhost", port), formerAddress: null, onNetwork: false };
  if (lan !== last) await keep(dataDir, lastAddressFile, lan);
  const moved = last !== null && last !== "" && last !== lan;
  return {
    address: httpAddress(lan, port),
    formerAddress: moved ? httpAddress(last, port) : null,
    onNetwork: true,
  };
}

const lastAddressFile = "last-address";

function httpAddress(host: string, port: number): string {
  const name = host.includes(":") ? `[${host}]` : host;
  return port === 80 ? `http://${name}` : `http://${name}:${port}`;
}
