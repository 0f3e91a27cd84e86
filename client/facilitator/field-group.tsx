import type { ReactNode } from "react";
import styles from "./field-group.module.css";

interface FieldGroupProps {
  readonly title?: string;
  readonly children: ReactNode;
}

/** Fields that belong together, on one card. */
export function FieldGroup({ title, children }: FieldGroupProps) {
  return (
    <section className={styles.group}>
      {title !== undefined && <h3>{title}</h3>}
      {children}
    </section>
  );
}

/** Short fields beside each other where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
