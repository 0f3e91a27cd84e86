import { describe, expect, it } from "vitest";
import { documentKey } from "../../shared/domain/document-key";
import { economy, governance, workshopId } from "../../tests/support/sync-hall";
import { ManualClock } from "../../tests/support/manual-clock";
import { PresenceSender } from "./presence-sender";

const swot = documentKey({ workshopId, dimensionId: governance, worksheet: "swot" });
const other = documentKey({ workshopId, dimensionId: economy, worksheet: "swot" });
const nowhere = { rowId: null, column: null, typing: false };
const at = (rowId: string) => ({ rowId, column: "text", typing: true });

describe("where this person works", () => {
  it("is told at most twice a second, the latest place last", () => {
    const { clock, presence, said } = sender();
    presence.enter(swot);
    for (let letter = 0; letter < 100; letter += 1) {
      presence.setFocus(swot, at(`row-${letter}`));
      clock.advance(20);
    }
    clock.advance(500);
    expect(said.length).toBeLessThanOrEqual(6);
    expect(said[0]).toEqual({ document: swot, focus: nowhere });
    expect(said.at(-1)).toEqual({ document: swot, focus: at("row-99") });
  });

  it("is not told twice", () => {
    const { clock, presence, said } = sender();
    presence.setFocus(swot, at("a"));
    clock.advance(600);
    presence.setFocus(swot, at("a"));
    clock.advance(600);
    expect(said).toHaveLength(1);
  });

  it("is told again when the document was opened on a new connection", () => {
    const { clock, presence, said } = sender();
    presence.setFocus(swot, at("a"));
    clock.advance(600);
    presence.forgotten();
    presence.opened(other);
    expect(said).toHaveLength(1);
    presence.opened(swot);
    expect(said).toEqual([said[0], said[0]]);
  });

  it("is nowhere after the document was left, unless another was entered meanwhile", () => {
    const { clock, presence, said } = sender();
    const leave = presence.enter(swot);
    clock.advance(600);
    const leaveOther = presence.enter(other);
    leave();
    clock.advance(600);
    expect(said.at(-1)).toEqual({ document: other, focus: nowhere });
    leaveOther();
    clock.advance(600);
    expect(said.at(-1)).toEqual({ document: null, focus: nowhere });
  });
});

function sender() {
  const clock = new ManualClock();
  const said: unknown[] = [];
  return { clock, said, presence: new PresenceSender(clock, (place) => said.push(place)) };
}
