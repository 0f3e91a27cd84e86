import type { Language } from "../../shared/domain/localized";
import { failed, ok } from "../../shared/domain/result";
import { formatRupiah, parseRupiah } from "../../shared/domain/rupiah";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { useLanguage, useWords } from "../words/language";
import { settingsListWords } from "../words/settings-lists";
import { FieldGroup, FieldRow } from "./field-group";
import { SavedText } from "./saved-field";
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
  const language = useLanguage();
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

  function ceilingAt(year: number): number | null {
    const known = settings.budgetCeilings?.find((one) => one.year === year && one.sourceId === sourceId);
    return known?.amount ?? null;
  }

  function fieldOf(year: number): SettingsField {
    return {
      address: `${sectionAddress(workshop.id, "dana")}${sourceId ?? "semua"}/${year}`,
      stored: print(ceilingAt(year), language),
      read: (text) => {
        const amount = parseRupiah(text, language);
        if (!amount.ok) return failed(lists.ceilingWrong);
        const command = { type: "settings:ceiling", year, sourceId, amount: amount.value } as const;
        return ok({ text: print(amount.value, language), plan: () => command });
      },
    };
  }
}

function print(amount: number | null, language: Language): string {
  return amount === null ? "" : formatRupiah(amount, language);
}
