import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { create } from "zustand";
import { uiWords } from "../words/ui";
import { useWords } from "../words/language";
import { IconButton } from "./icon-button";
import { Spoken } from "./spoken";
import styles from "./toast.module.css";

/** How long a message stays, and with it the way back (`Urungkan`). */
const messageMs = 8_000;
/** More than this many at once cover a phone. */
const shownMax = 3;

/** Says something that needs no answer. */
export function showToast(message: string): void {
  push({ message, action: null, stays: false });
}

/**
 * Says what was done and offers to take it back for 8 seconds. The returned function takes the message away; it gives
 * false when that has left already.
 */
export function showUndo(message: string, undo: () => void): () => boolean {
  const id = push({ message, action: { label: null, run: undo }, stays: false });
  return () => drop(id);
}

/** What was offered to take back has been taken back another way. */
export function dropUndos(): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter(({ action }) => action?.label !== null) }));
}

/** Offers something that can wait, until it is accepted or closed. */
export function showOffer(message: string, offer: Offer): void {
  push({ message, action: offer, stays: true });
}

/** The corner where messages appear; mounted once. The newest is read out, and that there is something to press. */
export function ToastRegion() {
  const words = useWords(uiWords);
  const { toasts, newest } = useToasts();
  return (
    <>
      {/* Without messages there is no place to go to. */}
      <section
        className={styles.region}
        aria-label={toasts.length === 0 ? undefined : words.notifications}
        data-messages
        data-stays={toasts.some((toast) => toast.stays)}
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </section>
      <Spoken name="message" occasion={newest}>
        {newest === null ? "" : sentenceOf(newest, words.undo)}
      </Spoken>
    </>
  );
}

function sentenceOf({ message, action }: Toast, undo: string): string {
  return action === null ? message : `${message.replace(/\.?$/u, ". ")}${action.label ?? undo}`;
}

interface Offer {
  readonly label: string;
  readonly run: () => void;
}

interface Toast {
  readonly id: number;
  readonly message: string;
  /** Without a label of its own it is the way back. */
  readonly action: Offer | { readonly label: null; readonly run: () => void } | null;
  readonly stays: boolean;
}

interface Toasts {
  readonly toasts: readonly Toast[];
  /** Also when it has left. */
  readonly newest: Toast | null;
}

const useToasts = create<Toasts>(() => ({ toasts: [], newest: null }));

function push(toast: Omit<Toast, "id">): number {
  const { toasts, newest: before } = useToasts.getState();
  const newest = { ...toast, id: (before?.id ?? 0) + 1 };
  useToasts.setState({ toasts: [...toasts, newest].slice(-shownMax), newest });
  return newest.id;
}

function drop(id: number): boolean {
  const { toasts } = useToasts.getState();
  const others = toasts.filter((toast) => toast.id !== id);
  useToasts.setState({ toasts: others });
  return others.length < toasts.length;
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const words = useWords(uiWords);
  const hold = useTimedLeave(toast);
  return (
    <div className={styles.toast} data-stays={toast.stays} {...hold}>
      <p className={styles.message}>{toast.message}</p>
      {toast.action !== null && (
        <button
          type="button"
          className={styles.undo}
          onClick={() => {
            toast.action?.run();
            drop(toast.id);
          }}
        >
          {toast.action.label ?? words.undo}
        </button>
      )}
      <IconButton label={words.close} icon={<X aria-hidden="true" />} onClick={() => drop(toast.id)} />
    </div>
  );
}

/** Waits while somebody points at the message or has the focus in it. */
function useTimedLeave({ id, stays }: Toast) {
  const [held, setHeld] = useState(false);
  const left = useRef(messageMs);
  useEffect(() => {
    if (held || stays) return undefined;
    const from = performance.now();
    const timer = setTimeout(() => drop(id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(1_000, left.current - (performance.now() - from));
    };
  }, [held, stays, id]);
  return {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
}
