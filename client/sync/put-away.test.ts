import { expect, test } from "vitest";
import { MemoryStore } from "./memory-store";
import { PutAway } from "./put-away";

test("[COPY2] what is put away is known at the next visit, what is taken back is not", async () => {
  const store = new MemoryStore();
  const putAway = new PutAway(store);
  for (const id of ["a", "b"]) putAway.add(id);
  putAway.remove("a");
  await putAway.settled();
  expect([...putAway.ids.value]).toEqual(["b"]);
  const nextVisit = new PutAway(store);
  await nextVisit.load();
  expect([...nextVisit.ids.value]).toEqual(["b"]);
});

test("[COPY2] two tabs put away without undoing each other", async () => {
  const store = new MemoryStore();
  const [first, second] = [new PutAway(store), new PutAway(store)];
  first.add("a");
  await first.settled();
  second.add("b");
  await second.settled();
  await first.load();
  first.remove("a");
  await first.settled();
  const nextVisit = new PutAway(store);
  await nextVisit.load();
  expect([...nextVisit.ids.value]).toEqual(["b"]);
});
