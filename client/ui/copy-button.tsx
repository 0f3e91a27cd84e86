import { Check, Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { uiWords } from "../words/ui";
import { useWords } from "../words/language";
import { Button, type ButtonSize, type ButtonVariant } from "./button";
import { Spoken } from "./spoken";
import control from "./control.module.css";
import styles from "./copy-button.module.css";

interface CopyButtonProps {
  /** What goes to the clipboard; a function where it has to be read first, with null where that fails. */
  readonly text: string | (() => Promise<string | null>);
  /** Words of the button; "Salin" unless told. */
  readonly label?: string;
  /** What is copied, for screen readers: "Salin tautan fasilitator". */
  readonly describe?: string;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
}

/** How long the button says that it worked. */
const sayCopiedMs = 2_500;

const byHandRowsMax = 8;

/** Copies a text, also on plain http where browsers have no async clipboard; shows the text marked where all fails. */
export function CopyButton({ text, label, describe, variant = "quiet", size = "md" }: CopyButtonProps) {
  const words = useWords(uiWords);
  const place = useRef<HTMLSpanElement>(null);
  const [state, setState] = useState<"idle" | "reading" | "copied" | "by-hand">("idle");
  const [byHand, setByHand] = useState("");
  useEffect(() => {
    if (state !== "copied") return undefined;
    const timer = setTimeout(() => setState("idle"), sayCopiedMs);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    if (typeof text !== "string") setState("reading");
    const copied = typeof text === "string" ? text : await text();
    if (copied === null) {
      setState("idle");
      return;
    }
    setByHand(copied);
    const done = await copyText(copied, place.current ?? document.body);
    setState(done ? "copied" : "by-hand");
  };
  const said = { idle: "", reading: "", copied: words.copied, "by-hand": words.copyByHand }[state];
  return (
    <span className={styles.place} ref={place}>
      <Button
        variant={variant}
        size={size}
        busy={state === "reading"}
        aria-label={describe}
        icon={state === "copied" ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        onClick={() => void copy()}
      >
        {state === "copied" ? words.copied : (label ?? words.copy)}
      </Button>
      {/* The button may have a name that stays. */}
      <Spoken name="copied">{said}</Spoken>
      {state === "by-hand" && (
        <>
          <span className={styles.message}>{words.copyByHand}</span>
          <textarea
            readOnly
            rows={Math.min(byHand.split("\n").length, byHandRowsMax)}
            className={control.control}
            aria-label={describe ?? label ?? words.copy}
            value={byHand}
            ref={(field) => field?.select()}
          />
        </>
      )}
    </span>
  );
}

async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    if (window.isSecureContext) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Not allowed here: the older way may be.
  }
  return copyBySelection(text, near);
}

/** The field stands near the button, since an open dialog makes the rest of the page inert. */
function copyBySelection(text: string, near: HTMLElement): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.style.position = "fixed";
  field.style.opacity = "0";
  near.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
