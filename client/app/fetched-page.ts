import { createElement, use, type ComponentType } from "react";

/** Pages that could not be fetched are asked for anew when they are shown the next time. */
export function forgetFailedPages(): void {
  for (const forget of failed) forget();
  failed.clear();
}

const failed = new Set<() => void>();

/** A page whose code is fetched when it is first shown. Unlike `lazy`, a failed fetch can be forgotten. */
export function fetchedPage<Module, Props extends object>(
  fetchModule: () => Promise<Module>,
  pick: (module: Module) => ComponentType<Props>,
): ComponentType<Props> {
  let fetching: Promise<ComponentType<Props>> | null = null;
  const fetchPage = async () => {
    try {
      return pick(await fetchModule());
    } catch (error) {
      failed.add(() => {
        fetching = null;
      });
      throw error;
    }
  };
  return function FetchedPage(props: Props) {
    fetching ??= fetchPage();
    return createElement(use(fetching), props);
  };
}
