import type { ComponentProps, ReactNode } from "react";
import { Link } from "wouter";
import styles from "./button.module.css";

export type ButtonVariant = "primary" | "quiet" | "danger" | "ghost";
export type ButtonSize = "sm" | "md" | "lg";

interface ButtonLook {
  /** One `primary` a screen; `quiet` has an edge, `ghost` has none. */
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
  /** Fills the width it is given. */
  readonly wide?: boolean;
}

interface ButtonProps extends ButtonLook, Omit<ComponentProps<"button">, "className"> {
  /** Work is under way: the button stays focusable but does nothing. */
  readonly busy?: boolean;
}

/** A button with words; `type="button"` unless told. */
export function Button({
  variant = "quiet",
  size = "md",
  icon,
  wide,
  busy,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={styles.button}
      data-variant={variant}
      data-size={size}
      data-wide={wide}
      aria-busy={busy}
      aria-disabled={busy}
      onClick={busy === true ? preventWhileBusy : onClick}
    >
      {busy === true ? <span className={styles.spinner} aria-hidden="true" /> : icon}
      <span className={styles.words}>{children}</span>
    </button>
  );
}

interface ButtonLinkProps extends ButtonLook {
  readonly href: string;
  readonly children: ReactNode;
}

/** A link inside the product that looks like a button. */
export function ButtonLink({ variant = "quiet", size = "md", icon, wide, href, children }: ButtonLinkProps) {
  return (
    <Link href={href} className={styles.button} data-variant={variant} data-size={size} data-wide={wide}>
      {icon}
      <span className={styles.words}>{children}</span>
    </Link>
  );
}

/** A link that leaves the page (another origin, or one whose `#` has to be read anew) and looks like a button. */
export function ButtonAnchor({
  variant = "quiet",
  size = "md",
  icon,
  wide,
  href,
  children,
}: ButtonLinkProps) {
  return (
    <a href={href} className={styles.button} data-variant={variant} data-size={size} data-wide={wide}>
      {icon}
      <span className={styles.words}>{children}</span>
    </a>
  );
}

function preventWhileBusy(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
