// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { storageStateMessage } from "../../shared/protocol/workshop-state";
import { participant, SyncHall } from "../../tests/support/sync-hall";
import { sampleWorkshop } from "../facilitator/sample-workshop";
import { RoomContext } from "../sync/room-context";
import { ProjectorFooter } from "./projector-footer";

it("[STORE1] the projector says that nothing can be stored, and when that is over", async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const hall = new SyncHall();
  hall.newDevice();
  const room = await hall.openPage(participant("siti"));
  await hall.until(() => expect(room.status.value).toEqual({ kind: "saved" }));
  const host = document.createElement("div");
  const root = createRoot(host);
  const sentence = "Server belum bisa menyimpan";
  await act(async () =>
    root.render(
      <RoomContext value={room}>
        <ProjectorFooter workshop={sampleWorkshop()} />
      </RoomContext>,
    ),
  );
  expect(host.textContent).not.toContain(sentence);
  await act(async () => hall.server.say(storageStateMessage, { writable: false }));
  await vi.waitFor(() => expect(host.textContent).toContain(sentence));
  await act(async () => hall.server.say(storageStateMessage, { writable: true }));
  await vi.waitFor(() => expect(host.textContent).not.toContain(sentence));
  await act(async () => root.unmount());
  room.dispose();
});
