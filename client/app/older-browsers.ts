/*
 * What Chrome 99 to 109 and Safari 15 do not have, and the program takes for granted. Browsers older still know no
 * cascade layers: there `index.html` says so.
 */

/* oxlint-disable no-extend-native, unicorn/no-array-reverse, typescript/unbound-method -- what the standard says is added, where it is missing */

Array.prototype.toSorted ??= function <Item>(this: readonly Item[], compare?: (a: Item, b: Item) => number) {
  return [...this].sort(compare);
};

Array.prototype.toReversed ??= function <Item>(this: readonly Item[]) {
  return [...this].reverse();
};

Array.prototype.toSpliced ??= function <Item>(this: readonly Item[], ...change: [number, number, ...Item[]]) {
  const items = [...this];
  items.splice(...change);
  return items;
};

AbortSignal.timeout ??= (delayMs) => {
  const control = new AbortController();
  setTimeout(() => control.abort(new DOMException("no answer in time", "TimeoutError")), delayMs);
  return control.signal;
};
