// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import { StatusWord } from "./status-word";

test("the sentence of the status goes with a press elsewhere, also where a press gives no focus", async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const host = document.createElement("div");
  document.body.append(host);
  const root = createRoot(host);
  await act(async () => root.render(<StatusWord status={{ kind: "saved" }} />));
  const button = host.querySelector("button");
  const press = (element: Element | null) =>
    act(async () => {
      element?.dispatchEvent(new Event("pointerdown", { bubbles: true }));
      element?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    });

  await press(button);
  expect(button?.getAttribute("aria-expanded")).toBe("true");
  await press(button);
  expect(button?.getAttribute("aria-expanded")).toBe("false");
  await press(button);
  await press(document.body);
  expect(button?.getAttribute("aria-expanded")).toBe("false");

  await act(async () => root.unmount());
});
