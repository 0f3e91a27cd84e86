import { Keyboard, Languages, Target } from "lucide-react";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { sharedPageIcons } from "../app/page-icons";
import type { WorkshopLinks } from "../app/workshop-links";
import { printBoardView } from "../board/board-address";
import { sectionIcons, sectionPath, settingsSections } from "../facilitator/settings-sections";
import { useSectionName } from "../facilitator/use-section-name";
import { sharedPath, worksheetPath } from "../app/paths";
import { worksheetIcons } from "../ui/worksheet-icons";
import { setLanguage, useLanguage, useLocalized, useWords } from "../words/language";
import { searchWords } from "../words/search";
import { shellWords } from "../words/shell";
import type { Choice } from "./choice";

export interface PlaceSource {
  readonly workshop: WorkshopState;
  readonly links: WorkshopLinks;
  readonly go: (href: string) => void;
  readonly showShortcuts: () => void;
}

export interface PlaceChoices {
  /** What is near: shown before anything is typed. */
  readonly near: readonly Choice[];
  /** The worksheets of the other groups. */
  readonly far: readonly Choice[];
}

/** Everywhere one can go without naming a row, and what can be done from everywhere. */
export function usePlaceChoices({ workshop, links, go, showShortcuts }: PlaceSource): PlaceChoices {
  const words = useWords(searchWords);
  const shell = useWords(shellWords);
  const localized = useLocalized();
  const language = useLanguage();
  const { id: workshopId, settings } = workshop;
  const plain = { section: words.places, dimension: null, icon: null, code: null, detail: "" };

  const here = links.worksheets.map(({ worksheet, href }): Choice => ({
    ...plain,
    id: `here-${worksheet}`,
    dimension: links.dimension ?? null,
    icon: worksheetIcons[worksheet],
    title: localized(worksheets[worksheet].name),
    detail: links.dimension?.name ?? "",
    take: () => go(href),
  }));
  const shared = links.shared.map(({ page, href }): Choice => ({
    ...plain,
    id: `page-${page}`,
    icon: sharedPageIcons[page],
    title: shell.page(page),
    take: () => go(href),
  }));
  const nameOfSection = useSectionName();
  const sections = links.shared.some(({ page }) => page === "pengaturan") ? settingsSections : [];
  const settingsOf = sections.map((section): Choice => ({
    ...plain,
    id: `section-${section}`,
    icon: sectionIcons[section],
    title: nameOfSection(section),
    detail: shell.page("pengaturan"),
    take: () => go(sectionPath(workshopId, section)),
  }));
  const commands: readonly Choice[] = [
    {
      ...plain,
      id: "shortcuts",
      icon: Keyboard,
      title: words.showShortcuts,
      detail: "?",
      take: showShortcuts,
    },
    {
      ...plain,
      id: "language",
      icon: Languages,
      title: words.switchLanguage,
      take: () => setLanguage(language === "id" ? "en" : "id"),
    },
  ];
  const elsewhere = links.groups
    .filter(({ dimension }) => dimension.id !== links.dimension?.id)
    .flatMap(({ dimension }) =>
      links.worksheets.map(({ worksheet }): Choice => ({
        ...plain,
        id: `${dimension.id}-${worksheet}`,
        dimension,
        icon: worksheetIcons[worksheet],
        title: localized(worksheets[worksheet].name),
        detail: dimension.name,
        take: () => go(worksheetPath({ workshopId, dimensionId: dimension.id, worksheet })),
      })),
    );
  const problems = settings.problems
    .filter((problem) => !problem.retired)
    .map(({ id, code, name }): Choice => {
      const view = {
        worksheet: "swot",
        filter: { kind: "problem", problemId: id },
        dimensionId: null,
      } as const;
      return {
        ...plain,
        id: `problem-${id}`,
        section: words.problems,
        icon: Target,
        code,
        title: name,
        detail: shell.page("papan"),
        take: () => go(`${sharedPath(workshopId, "papan")}${printBoardView(view)}`),
      };
    });
  return { near: [...here, ...shared, ...commands, ...settingsOf, ...problems], far: elsewhere };
}
