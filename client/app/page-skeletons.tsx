import { Loading, Skeleton, SkeletonCards } from "../ui/skeleton";
import { Mark } from "../ui/mark";
import type { WorkshopPlace } from "./workshop-links";
import styles from "./page-skeletons.module.css";

/** A page outside a workshop that is on its way. */
export function BareSkeleton() {
  return (
    <main className={styles.bare}>
      <Loading />
      <Mark />
    </main>
  );
}

/** A workshop whose state is not known yet: the bars and rails of its shell. */
export function ShellSkeleton() {
  return (
    <main className={styles.shell}>
      <Loading />
      <div className={styles.topBar}>
        <Mark />
        <Skeleton width="9rem" />
      </div>
      <div className={styles.rail}>
        {Array.from({ length: 12 }, (_, at) => (
          <Skeleton key={at} width={`${84 - (at % 4) * 9}%`} height="1.125rem" />
        ))}
      </div>
      <div className={styles.page}>
        <SkeletonCards count={5} />
      </div>
    </main>
  );
}

/** A page inside the shell that is on its way, in its own layout. */
export function PageSkeleton({ place }: { readonly place: WorkshopPlace }) {
  if (place.kind === "worksheet" && place.worksheet === "swot") {
    return (
      <div className={styles.quadrants}>
        {[3, 2, 2, 3].map((count, at) => (
          <div key={at} className={styles.quadrant}>
            <Skeleton width="9rem" height="1.5rem" />
            <SkeletonCards count={count} />
          </div>
        ))}
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <Skeleton width="14rem" height="1.75rem" />
      <SkeletonCards count={6} />
    </div>
  );
}
