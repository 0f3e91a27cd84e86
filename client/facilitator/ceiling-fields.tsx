import { failed, ok } from "../../shared/domain/result";
import { formatRupiah, parseRupiah } from "../../shared/domain/rupiah";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { useWords } from "../words/language";
import { settingsListWords } from "../words/settings-lists";
import { FieldGroup, FieldRow } from "./field-group";
import { SavedText } from "./saved-field";
import { setValues } from "./settings-plans";
import { sectionAddress } from "./settings-sections";
import type { SettingsField } from "./use-saved-field";

interface CeilingFieldsProps {
  readonly workshop: WorkshopState;
  /** Null for the ceiling over all sources. */
  readonly sourceId: string | null;
}

/** What may be planned in each year of the plan, from one source or from all; empty where nobody has said. */
export function CeilingFields({ workshop, sourceId }: CeilingFieldsProps) {
  const lists = useWords(settingsListWords);
  const { settings } = workshop;
  return (
    <FieldGroup title={sourceId === null ? lists.ceilingOfAll : lists.ceiling}>
      <p>{lists.ceilingHelp}</p>
      <FieldRow>
        {settings.planYears.map((year) => (
          <SavedText
            key={year}
            label={lists.ceilingOf(year)}
            input={{ inputMode: "text", maxLength: 40, placeholder: "Rp" }}
            field={fieldOf(year)}
          />
        ))}
      </FieldRow>
    </FieldGroup>
  );

  function fieldOf(year: number): SettingsField {
    const place = { year, sourceId };
    return {
      address: `${sectionAddress(workshop.id, "dana")}${sourceId ?? "semua"}/${year}`,
      stored: print(ceilingAt(settings, place)),
      read: (text) => {
        const amount = parseRupiah(text);
        if (!amount.ok) return failed(lists.ceilingWrong);
        const plan = setValues((now) => ({ budgetCeilings: withCeiling(now, place, amount.value) }));
        return ok({ text: print(amount.value), plan });
      },
    };
  }
}

type Ceilings = NonNullable<WorkshopSettings["budgetCeilings"]>;
type CeilingPlace = Pick<Ceilings[number], "year" | "sourceId">;

function ceilingAt({ budgetCeilings = [] }: WorkshopSettings, place: CeilingPlace): number | null {
  return budgetCeilings.find((one) => isAt(one, place))?.amount ?? null;
}

function withCeiling(settings: WorkshopSettings, place: CeilingPlace, amount: number | null): Ceilings {
  const others = (settings.budgetCeilings ?? []).filter((one) => !isAt(one, place));
  return amount === null ? others : [...others, { ...place, amount }];
}

function isAt(ceiling: CeilingPlace, { year, sourceId }: CeilingPlace): boolean {
  return ceiling.year === year && ceiling.sourceId === sourceId;
}

function print(amount: number | null): string {
  return amount === null ? "" : formatRupiah(amount);
}
