// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { onceNotTyping } from "./once-not-typing";

afterEach(() => document.body.replaceChildren());

it("waits until the last field was left, and runs once", async () => {
  const [first, second] = [document.createElement("textarea"), document.createElement("input")];
  document.body.append(first, second);
  first.focus();
  const run = vi.fn();
  onceNotTyping(run);
  second.focus();
  await new Promise((resolve) => setTimeout(resolve));
  expect(run).not.toHaveBeenCalled();
  second.blur();
  await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
  first.focus();
  first.blur();
  await new Promise((resolve) => setTimeout(resolve));
  expect(run).toHaveBeenCalledOnce();
});

it("runs at once when nobody writes", () => {
  const run = vi.fn();
  onceNotTyping(run);
  expect(run).toHaveBeenCalledOnce();
});
