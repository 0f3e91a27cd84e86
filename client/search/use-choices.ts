import { useDeferredValue, useMemo } from "react";
import { findable, findIn, type Findable } from "../../shared/analysis/find-text";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { foldText } from "../../shared/domain/fold-text";
import { quadrantNames, quadrants } from "../../shared/domain/quadrant";
import { titleOf } from "../../shared/worksheets/row-title";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { worksheetPath } from "../app/paths";
import { useWorkshopRows } from "../board/use-workshop-rows";
import { worksheetIcons } from "../ui/worksheet-icons";
import { useLanguage, useLocalized, useWords } from "../words/language";
import { searchWords } from "../words/search";
import type { Choice } from "./choice";
import { cellThatFits, rowIndexer, type PlacedRow } from "./find-rows";
import { usePlaceChoices, type PlaceSource } from "./place-choices";

/** Choices under one heading. */
export interface ChoiceSection {
  readonly heading: string;
  readonly choices: readonly Choice[];
}

export interface Choices {
  readonly sections: readonly ChoiceSection[];
  /** Everything that fits, also what is not shown. */
  readonly count: number;
  readonly shown: number;
  /** Names of the groups whose rows are still being read. */
  readonly reading: readonly string[];
}

/** More than this nobody reads through; another word narrows it down. */
const shownMax = 40;

/** What fits the query; pages and commands while nothing is typed. */
export function useChoices(query: string, source: PlaceSource): Choices {
  const { near, far } = usePlaceChoices(source);
  const asked = useDeferredValue(query.trim());
  const { found, loading } = useFoundRows(source.workshop, asked);
  const rowChoice = useRowChoice(source);
  const fitting = asked === "" ? near : findIn(asked, [...near, ...far].map(findablePlace));
  const shownPlaces = fitting.slice(0, asked === "" ? shownMax : placesMax);
  const shownRows = found.slice(0, shownMax).map((place) => rowChoice(place, asked));
  const dimensions = source.workshop.settings.dimensions;
  return {
    // Rows first: pages are few and known, and what is looked for is most often something that was written. Who begins
    // to type the name of a page means the page.
    sections: sectionsOf(
      shownPlaces.some(({ title }) => foldText(title).startsWith(foldText(asked)))
        ? [...shownPlaces, ...shownRows]
        : [...shownRows, ...shownPlaces],
    ),
    count: fitting.length + found.length,
    shown: shownPlaces.length + shownRows.length,
    reading: loading.map((id) => dimensions.find((one) => one.id === id)?.shortName ?? id),
  };
}

function findablePlace(choice: Choice): Findable<Choice> {
  return findable(choice, { code: choice.code, title: choice.title, more: [choice.detail] });
}

const placesMax = 8;

/** Nothing for an empty query, while the worksheets are opened already. */
function useFoundRows({ settings }: WorkshopState, query: string) {
  const language = useLanguage();
  const { rows, loading } = useWorkshopRows();
  const indexer = useMemo(() => rowIndexer({ settings, language }), [settings, language]);
  const index = useMemo(() => indexer(rows), [indexer, rows]);
  const found = useMemo(() => findIn(query, index), [query, index]);
  return { found, loading };
}

function useRowChoice({ workshop, go }: PlaceSource) {
  const words = useWords(searchWords);
  const localized = useLocalized();
  const language = useLanguage();
  return (place: PlacedRow, query: string): Choice => {
    const { row, worksheet, dimension, code } = place;
    const title = titleOf(worksheet, row);
    const quadrant = quadrants.find((one) => worksheet === "swot" && one === row.cells["quadrant"]);
    const kind = quadrant === undefined ? worksheets[worksheet].shortName : quadrantNames[quadrant];
    const fits = cellThatFits(place, query, { settings: workshop.settings, language });
    return {
      id: row.id,
      section: dimension.name,
      dimension,
      icon: worksheetIcons[worksheet],
      code,
      title: title === "" ? words.noText : title,
      detail: fits === "" ? localized(kind) : `${localized(kind)} · ${fits}`,
      take: () =>
        go(worksheetPath({ workshopId: workshop.id, dimensionId: dimension.id, worksheet, rowId: row.id })),
    };
  };
}

/** By heading, in the order in which the best of each was found. */
function sectionsOf(choices: readonly Choice[]): readonly ChoiceSection[] {
  const sections = new Map<string, Choice[]>();
  for (const choice of choices) {
    const known = sections.get(choice.section);
    if (known === undefined) sections.set(choice.section, [choice]);
    else known.push(choice);
  }
  return [...sections].map(([heading, ofSection]) => ({ heading, choices: ofSection }));
}
