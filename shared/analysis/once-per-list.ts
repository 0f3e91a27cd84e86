/** Lists of rows are replaced when they change and never altered: what follows from one is worked out once. */
export function oncePerList<List extends object, Value>(work: (list: List) => Value): (list: List) => Value {
  const known = new WeakMap<List, { readonly value: Value }>();
  return (list) => {
    const found = known.get(list);
    if (found !== undefined) return found.value;
    const value = work(list);
    known.set(list, { value });
    return value;
  };
}
