import type { Page } from "playwright-core";

/** What React drew anew since it was asked last: a component counts by the element it stands for. */
export interface Rendered {
  /** Cells of a table. */
  cells: number;
  /** Rows of a table, cards of a list. */
  rows: number;
  /** Components altogether, of cells and rows too. */
  components: number;
}

declare global {
  /** Since it was asked last. */
  var rendered: Rendered;
}

interface Fiber {
  readonly type: unknown;
  readonly stateNode: unknown;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
  readonly memoizedProps: unknown;
  readonly memoizedState: unknown;
}

/**
 * Runs in the page before anything else: listens where React tells its developer tools what it committed, which the
 * shipped build does too. As those tools do it, what was not reached by a render is not looked into, and a component
 * that was reached counts when it did work.
 */
export function noteRenders(): void {
  const performedWork = 1;
  globalThis.rendered = { cells: 0, rows: 0, components: 0 };
  const isComponent = ({ type }: Fiber) => typeof type === "function";
  /** The element a component stands for; null for one that only puts others together. */
  const elementOf = (component: Fiber): Element | null => {
    for (let at = component.child; at !== null && !isComponent(at); at = at.child)
      if (at.stateNode instanceof Element) return at.stateNode;
    return null;
  };
  const count = (fiber: Fiber): void => {
    globalThis.rendered.components += 1;
    const element = elementOf(fiber);
    if (element?.matches("[data-row][data-column]") === true) globalThis.rendered.cells += 1;
    else if (element?.matches("tr[data-content], li") === true) globalThis.rendered.rows += 1;
  };
  const look = (fiber: Fiber, former: Fiber): void => {
    const isOther =
      fiber.memoizedProps !== former.memoizedProps || fiber.memoizedState !== former.memoizedState;
    if (isComponent(fiber) && isOther && (fiber.flags & performedWork) !== 0) count(fiber);
    if (fiber.child === former.child) return;
    for (let child = fiber.child; child !== null; child = child.sibling)
      if (child.alternate !== null) look(child, child.alternate);
  };
  Reflect.set(globalThis, "__REACT_DEVTOOLS_GLOBAL_HOOK__", {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot: (_renderer: number, root: { readonly current: Fiber }) => {
      const { alternate } = root.current;
      if (alternate !== null) look(root.current, alternate);
    },
  });
}

/** What was drawn anew since the last call. */
export function takeRendered(page: Page): Promise<Rendered> {
  return page.evaluate(() => {
    const taken = globalThis.rendered;
    globalThis.rendered = { cells: 0, rows: 0, components: 0 };
    return taken;
  });
}
