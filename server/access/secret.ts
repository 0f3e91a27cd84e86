import { createHash, randomBytes } from "node:crypto";
import { identifierBytes, identifierFrom } from "../../shared/domain/identifier";

/** An id of at least 96 random bits. */
export function newId(): string {
  return identifierFrom(randomBytes(identifierBytes));
}

/** The secret part of a link or the token of a session: 192 random bits, fit for a URL. */
export function newSecret(): string {
  return randomBytes(secretBytes).toString("base64url");
}

/**
 * SHA-256 in hex: what is stored of a secret. Secrets are random, so no salt and no slow hash is needed; they are
 * found by this hash, so the duration of a search tells nothing about the secret.
 */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

const secretBytes = 24;
