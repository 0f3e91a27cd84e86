import type { WorkshopId } from "../../shared/domain/workshop";
import type { DeviceSet, DeviceState } from "../../shared/protocol/device-messages";
import type { Session } from "../access/session";
import { authorOf } from "../rooms/push";
import type { DeviceReport, DeviceStore } from "./device-store";

export interface DevicesOptions {
  readonly store: DeviceStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** To the facilitators of a workshop. */
  send(workshopId: WorkshopId, devices: readonly DeviceState[]): void;
  failed(error: unknown): void;
}

interface Device {
  state: Omit<DeviceState, "connected">;
  /** Connected tabs, and what each said. */
  readonly tabs: Map<object, DeviceSet | null>;
}

const coalesceMs = 1_000;
/** What a crash may forget; one write for all devices that changed. */
const saveAfterMs = 10_000;
/** How often those that stay connected are written down as seen. */
const seenMs = 60_000;
/** A device with nothing unsent is of no interest once it has been away this long. */
const rememberedMs = 24 * 60 * 60_000;

/**
 * Which devices still have edits that the server has not: what pages say, per session, kept when they go away. Only
 * who can write is a device.
 */
export class Devices {
  readonly #options: DevicesOptions;
  readonly #workshops = new Map<WorkshopId, Map<string, Device>>();
  readonly #loading = new Map<WorkshopId, Promise<void>>();
  readonly #changed = new Map<WorkshopId, Set<Device>>();
  readonly #unsaved = new Map<Device, WorkshopId>();
  readonly #heartbeat: NodeJS.Timeout;
  #sending: NodeJS.Timeout | undefined;
  #saving: NodeJS.Timeout | undefined;
  #isDisposed = false;

  constructor(options: DevicesOptions) {
    this.#options = options;
    this.#heartbeat = setInterval(() => this.#noteSeen(), seenMs).unref();
  }

  /** Before anything else is asked about a workshop. Errors: rejects when storage does; asking again loads again. */
  load(workshopId: WorkshopId): Promise<void> {
    const known = this.#loading.get(workshopId);
    if (known !== undefined) return known;
    const loading = this.#load(workshopId);
    this.#loading.set(workshopId, loading);
    loading.catch(() => this.#loading.delete(workshopId));
    return loading;
  }

  list(workshopId: WorkshopId): DeviceState[] {
    this.#forget(workshopId);
    return [...(this.#workshops.get(workshopId)?.values() ?? [])].map((device) => this.#shown(device));
  }

  /** A tab has come; what its device said last holds until it says something new. */
  arrived(session: Session, tab: object): void {
    this.#touch(session, (device) => device.tabs.set(tab, null));
  }

  set(session: Session, tab: object, said: DeviceSet): void {
    this.#touch(session, (device) => {
      device.tabs.set(tab, said);
      device.state = { ...device.state, ...together([...device.tabs.values()]) };
    });
  }

  /** Once the socket is gone: the last number stays. */
  left(session: Session, tab: object): void {
    this.#touch(session, (device) => device.tabs.delete(tab));
  }

  /** Writes down what is known; sockets that end later say nothing new. */
  async dispose(): Promise<void> {
    this.#isDisposed = true;
    clearInterval(this.#heartbeat);
    clearTimeout(this.#sending);
    clearTimeout(this.#saving);
    this.#noteSeen();
    await this.#save();
    clearTimeout(this.#saving);
  }

  #touch(session: Session, change: (device: Device) => void): void {
    const device = this.#isDisposed ? null : this.#deviceOf(session);
    if (device === null || session.workshopId === null) return;
    change(device);
    device.state = { ...device.state, lastSeenAt: this.#options.now() };
    this.#note(session.workshopId, device);
  }

  #deviceOf(session: Session): Device | null {
    const { id: sessionId, role, workshopId, person } = session;
    const devices = workshopId === null ? undefined : this.#workshops.get(workshopId);
    if (devices === undefined || !(role === "participant" || role === "facilitator")) return null;
    const known = devices.get(sessionId);
    if (known !== undefined) return known;
    const dimensionId = person?.dimensionId ?? null;
    const state = { sessionId, ...authorOf(session), dimensionId, unsent: 0, since: null, lastSeenAt: 0 };
    const made: Device = { state, tabs: new Map() };
    devices.set(sessionId, made);
    return made;
  }

  #note(workshopId: WorkshopId, device: Device): void {
    const changed = this.#changed.get(workshopId);
    if (changed === undefined) this.#changed.set(workshopId, new Set([device]));
    else changed.add(device);
    this.#sending ??= setTimeout(() => this.#send(), coalesceMs);
    this.#noteUnsaved(workshopId, device);
  }

  #noteUnsaved(workshopId: WorkshopId, device: Device): void {
    this.#unsaved.set(device, workshopId);
    this.#saving ??= setTimeout(() => void this.#save(), saveAfterMs).unref();
  }

  #noteSeen(): void {
    for (const [workshopId, devices] of this.#workshops)
      for (const device of devices.values()) if (device.tabs.size > 0) this.#noteUnsaved(workshopId, device);
  }

  #send(): void {
    this.#sending = undefined;
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const [workshopId, devices] of changed)
      this.#options.send(
        workshopId,
        [...devices].map((device) => this.#shown(device)),
      );
  }

  async #save(): Promise<void> {
    this.#saving = undefined;
    const unsaved = [...this.#unsaved];
    if (unsaved.length === 0) return;
    this.#unsaved.clear();
    const reports = unsaved.map(([device, workshopId]): DeviceReport => {
      const { sessionId, unsent, since, lastSeenAt } = this.#shown(device);
      return { sessionId, workshopId, unsent, since, lastSeenAt };
    });
    try {
      await this.#options.store.save(reports);
    } catch (error) {
      this.#options.failed(error);
      for (const [device, workshopId] of unsaved) this.#noteUnsaved(workshopId, device);
    }
  }

  #shown({ state, tabs }: Device): DeviceState {
    const connected = tabs.size > 0;
    return { ...state, connected, lastSeenAt: connected ? this.#options.now() : state.lastSeenAt };
  }

  async #load(workshopId: WorkshopId): Promise<void> {
    const { store, now } = this.#options;
    const stored = await store.load(workshopId, now() - rememberedMs);
    this.#workshops.set(
      workshopId,
      new Map(stored.map((state) => [state.sessionId, { state, tabs: new Map() }])),
    );
  }

  #forget(workshopId: WorkshopId): void {
    const seenAfter = this.#options.now() - rememberedMs;
    const devices = this.#workshops.get(workshopId);
    for (const [id, { state, tabs }] of devices ?? [])
      if (tabs.size === 0 && state.unsent === 0 && state.lastSeenAt <= seenAfter) devices?.delete(id);
  }
}

/** Tabs of one device share what it keeps: the largest number stands for it, and the earliest time. */
function together(tabs: readonly (DeviceSet | null)[]): DeviceSet {
  const said = tabs.filter((tab) => tab !== null);
  const times = said.flatMap(({ since }) => (since === null ? [] : [since]));
  return {
    unsent: Math.max(0, ...said.map(({ unsent }) => unsent)),
    since: times.length === 0 ? null : Math.min(...times),
  };
}
