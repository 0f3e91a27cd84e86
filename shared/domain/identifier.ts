import * as z from "zod/mini";

/** Ids are URL-safe and made where the thing is made (client or server) from at least 96 random bits. */
export const identifierSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/));

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/** Turns random bytes into an id, one character (6 bits) a byte. */
export function identifierFrom(randomBytes: Uint8Array): string {
  let id = "";
  for (const byte of randomBytes) id += alphabet.charAt(byte & 63);
  return id;
}

export const identifierBytes = 16;
