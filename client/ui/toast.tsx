import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { create } from "zustand";
import { uiWords } from "../words/ui";
import { useWords } from "../words/language";
import { IconButton } from "./icon-button";
import styles from "./toast.module.css";

/** How long a message stays, and with it the way back (`Urungkan`). */
const messageMs = 8_000;
/** More than this many at once cover a phone. */
const shownMax = 3;

/** Says something that needs no answer. */
export function showToast(message: string): void {
  push(message, null);
}

/** Says what was done and offers to take it back for 8 seconds. */
export function showUndo(message: string, undo: () => void): void {
  push(message, undo);
}

/** The corner where messages appear; mounted once. A live region, so that they are read out. */
export function ToastRegion() {
  const words = useWords(uiWords);
  const toasts = useToasts((state) => state.toasts);
  return (
    <section className={styles.region} aria-label={words.notifications} aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

interface Toast {
  readonly id: number;
  readonly message: string;
  readonly undo: (() => void) | null;
}

const useToasts = create<{ readonly toasts: readonly Toast[]; readonly nextId: number }>(() => ({
  toasts: [],
  nextId: 1,
}));

function push(message: string, undo: Toast["undo"]): void {
  useToasts.setState(({ toasts, nextId }) => ({
    toasts: [...toasts, { id: nextId, message, undo }].slice(-shownMax),
    nextId: nextId + 1,
  }));
}

function drop(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const words = useWords(uiWords);
  const hold = useTimedLeave(toast.id);
  return (
    <div className={styles.toast} {...hold}>
      <p className={styles.message}>{toast.message}</p>
      {toast.undo !== null && (
        <button
          type="button"
          className={styles.undo}
          onClick={() => {
            toast.undo?.();
            drop(toast.id);
          }}
        >
          {words.undo}
        </button>
      )}
      <IconButton label={words.close} icon={<X aria-hidden="true" />} onClick={() => drop(toast.id)} />
    </div>
  );
}

/** Waits while somebody points at the message or has the focus in it. */
function useTimedLeave(id: number) {
  const [held, setHeld] = useState(false);
  const left = useRef(messageMs);
  useEffect(() => {
    if (held) return undefined;
    const from = performance.now();
    const timer = setTimeout(() => drop(id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(1_000, left.current - (performance.now() - from));
    };
  }, [held, id]);
  return {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
}
