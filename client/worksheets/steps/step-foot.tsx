import { ArrowLeft, ArrowRight, Check } from "lucide-react";
import { useRef, type PointerEvent } from "react";
import { Button } from "../../ui/button";
import { IconButton } from "../../ui/icon-button";
import { useWords } from "../../words/language";
import { stepWords } from "../../words/steps";
import { useKeyboardHeight } from "./use-keyboard-height";
import styles from "./step-form.module.css";

interface StepFootProps {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onBack: () => void;
  readonly onLater: () => void;
  readonly onNext: () => void;
}

/** What a thumb reaches, also above the keyboard: one back, later, one on. */
export function StepFoot({ isFirst, isLast, onBack, onLater, onNext }: StepFootProps) {
  const words = useWords(stepWords);
  const foot = useRef<HTMLElement>(null);
  useKeyboardHeight(foot);
  return (
    <footer className={styles.foot} ref={foot}>
      <IconButton
        label={words.previous}
        icon={<ArrowLeft aria-hidden="true" />}
        disabled={isFirst}
        onPointerDown={keepFocus}
        onClick={onBack}
      />
      {!isLast && <Button onClick={onLater}>{words.later}</Button>}
      <Button
        variant="primary"
        data-step="next"
        icon={isLast ? <Check aria-hidden="true" /> : <ArrowRight aria-hidden="true" />}
        onPointerDown={keepFocus}
        onClick={onNext}
      >
        {isLast ? words.finish : words.next}
      </Button>
    </footer>
  );
}

/** Who is writing goes on in the next step without the keyboard going down and up again. */
function keepFocus(event: PointerEvent): void {
  event.preventDefault();
}
