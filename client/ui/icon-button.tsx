import type { ComponentProps, ReactNode } from "react";
import styles from "./icon-button.module.css";

interface IconButtonProps extends Omit<ComponentProps<"button">, "className" | "children"> {
  /** What it does, for screen readers and as the tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly tone?: "plain" | "danger";
  readonly size?: "sm" | "md";
}

/** A button that is only a drawing; at least 44 px to touch, also when `sm` looks smaller. */
export function IconButton({ label, icon, tone = "plain", size = "md", ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={styles.button}
      data-tone={tone}
      data-size={size}
    >
      {icon}
    </button>
  );
}
