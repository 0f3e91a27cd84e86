import { useCallback, useLayoutEffect, useRef, type ComponentProps, type ReactNode } from "react";
import { Field, type FieldWords } from "./field";
import control from "./control.module.css";
import styles from "./text-area.module.css";

export interface TextAreaProps
  extends FieldWords, Omit<ComponentProps<"textarea">, "className" | "id" | "ref"> {
  readonly look?: "plain" | "bare" | "dashed";
  readonly aside?: ReactNode;
  /** Gets the native field, as `useProse(...).ref` wants it. */
  readonly fieldRef?: (field: HTMLTextAreaElement | null) => void;
}

/** Several lines that grow with what is written. Give `value` and `onChange`, or `fieldRef` for a bound field. */
export function TextArea({
  label,
  help,
  error,
  optional,
  hideLabel,
  aside,
  look = "plain",
  rows = 1,
  fieldRef,
  ...textarea
}: TextAreaProps) {
  const ref = useGrowing(fieldRef);
  return (
    <Field {...{ label, help, error, aside, optional, hideLabel }}>
      {(ids) => (
        <textarea
          {...textarea}
          {...ids}
          ref={ref}
          rows={rows}
          className={`${control.control} ${styles.area}`}
          data-look={look}
        />
      )}
    </Field>
  );
}

/**
 * Browsers without `field-sizing: content` measure on typing, focus and rendering; a change of somebody else that
 * arrives in between scrolls inside the field until then.
 */
function useGrowing(outer: TextAreaProps["fieldRef"]) {
  const field = useRef<HTMLTextAreaElement | null>(null);
  useLayoutEffect(() => grow(field.current));
  return useCallback(
    (element: HTMLTextAreaElement | null) => {
      field.current = element;
      outer?.(element);
      if (element === null || growsByItself()) return;
      const measure = () => grow(element);
      measure();
      element.addEventListener("input", measure);
      element.addEventListener("focus", measure);
    },
    [outer],
  );
}

function grow(element: HTMLTextAreaElement | null): void {
  if (element === null || growsByItself()) return;
  element.style.blockSize = "auto";
  element.style.blockSize = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
}

function growsByItself(): boolean {
  return CSS.supports("field-sizing", "content");
}
