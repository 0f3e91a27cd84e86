// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepFocus } from "./keep-focus";

let stop: () => void;

beforeEach(() => {
  document.body.innerHTML = `
    <div>
      <a id="skip" href="#page">Langsung ke isi</a>
      <header><button id="account">Akun</button></header>
      <main id="page" tabindex="-1">
        <ul>
          <li id="first"><button id="one">GOV-01</button></li>
          <li id="second"><div id="cell" tabindex="-1"><input id="two" /></div></li>
        </ul>
      </main>
      <aside>
        <section id="panel">
          <button id="close">Tutup</button>
          <p id="note"><button id="away">Lewati</button></p>
          <label><input id="form" /></label>
        </section>
      </aside>
    </div>
    <section data-messages><div id="message"><button id="undo">Urungkan</button></div></section>`;
  stop = keepFocus(document.body);
});

afterEach(() => stop());

test("[FOCUS1] the focus goes on at the row below, else above, else on the page", async () => {
  at("one").focus();
  at("first").remove();
  await arrivesAt("cell");
  at("second").remove();
  await arrivesAt("page");
});

test("[FOCUS1] whoever answers a message is back where they were, or in the cell of a field that is closed by then", async () => {
  at("two").focus();
  at("undo").focus();
  const message = at("message");
  message.remove();
  await arrivesAt("two");

  document.querySelector("section[data-messages]")?.append(message);
  at("undo").focus();
  at("two").remove();
  message.remove();
  await arrivesAt("cell");
});

test("[FOCUS1] a message that is closed before anything else had the focus leads to the page, not above it", async () => {
  at("undo").focus();
  at("message").remove();
  await arrivesAt("page");
});

test("[FOCUS1] what goes away in the panel leaves the focus in it; the panel itself gives it back to what opened it", async () => {
  at("one").focus();
  at("away").focus();
  at("note").remove();
  await arrivesAt("form");
  at("panel").remove();
  await arrivesAt("one");
});

test("[FOCUS1] nothing leads to the link above the page", async () => {
  at("account").focus();
  at("account").remove();
  await arrivesAt("page");
});

function at(id: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`#${id}`);
  if (element === null) throw new Error(`${id} is not there`);
  return element;
}

async function arrivesAt(id: string): Promise<void> {
  await expect.poll(() => document.activeElement?.id, { timeout: 30_000 }).toBe(id);
}
