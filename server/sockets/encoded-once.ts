import { EncodedJson } from "../../shared/protocol/one-frame-parser";

const encoded = new WeakMap<object, EncodedJson>();

/** JSON for a value that is replaced and never changed: made once for a whole hall, gone with the value. */
export function encodedOnce(value: object): EncodedJson {
  const known = encoded.get(value);
  if (known !== undefined) return known;
  const made = new EncodedJson(value);
  encoded.set(value, made);
  return made;
}
