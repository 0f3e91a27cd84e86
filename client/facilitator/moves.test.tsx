// @vitest-environment happy-dom
import { act, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Moves } from "./moves";

let host: HTMLElement;
let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  host = document.createElement("div");
  document.body.append(host);
  root = createRoot(host);
  render("as it was");
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

test("whoever has gone to an empty place is not fetched back by a later change", () => {
  press("Naikkan c");
  expect(focused()).toBe("Naikkan c");
  act(() => button("Naikkan c").blur());
  render("changed elsewhere");
  expect(focused()).toBe("");
});

function render(title: string): void {
  act(() => root.render(<List title={title} />));
}

function List({ title }: { readonly title: string }) {
  const [names, setNames] = useState(["a", "b", "c"]);
  const move = (at: number, by: -1 | 1) =>
    setNames((now) => now.with(at, now[at + by] ?? "").with(at + by, now[at] ?? ""));
  return (
    <ul title={title}>
      {names.map((name, at) => (
        <li key={name}>
          <Moves name={name} first={at === 0} last={at === names.length - 1} onMove={(by) => move(at, by)} />
        </li>
      ))}
    </ul>
  );
}

function press(label: string): void {
  act(() => {
    button(label).focus();
    button(label).click();
  });
}

function button(label: string): HTMLButtonElement {
  const found = [...host.querySelectorAll("button")].find((one) => nameOf(one) === label);
  if (found === undefined) throw new Error(`no button is called ${label}`);
  return found;
}

function nameOf(element: Element): string {
  return element.getAttribute("aria-label") ?? element.textContent;
}

function focused(): string {
  return document.activeElement === document.body ? "" : nameOf(document.activeElement ?? host);
}
