import type { Role } from "../../shared/domain/role";
import { hashSecret, newId, newSecret } from "../access/secret";
import type { NewLink } from "../storage/link-operations";

export interface MadeLink {
  /** Full address with the secret in its fragment, which browsers never send and servers never log. */
  readonly url: string;
  /** What is stored. */
  readonly link: NewLink;
}

/** A fresh secret link of a role; `address` is where the hall reaches the server, such as http://192.168.1.5:3000. */
export function makeLink(role: Role, address: string): MadeLink {
  const secret = newSecret();
  return { url: linkUrl(address, secret), link: { id: newId(), role, secretHash: hashSecret(secret) } };
}

export function linkUrl(address: string, secret: string): string {
  return `${address}/masuk#${secret}`;
}
