import { identifierBytes, identifierFrom } from "../../shared/domain/identifier";

/** Random bytes; `crypto.getRandomValues` is there on plain http too, unlike `crypto.randomUUID`. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** A new id from 96 random bits. */
export function newId(): string {
  return identifierFrom(randomBytes(identifierBytes));
}
