import { Circle, CircleCheck } from "lucide-react";
import { memo } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { titleOf } from "../../../shared/worksheets/row-title";
import { useLabel } from "../../sync/use-labels";
import { useRow } from "../../sync/use-rows";
import { AvatarStack } from "../../ui/avatar-stack";
import { Button } from "../../ui/button";
import { Chip, ChipRow } from "../../ui/chip";
import { useWords, writtenIn } from "../../words/language";
import { stepWords } from "../../words/steps";
import { strategyWords } from "../../words/strategy";
import { CellText } from "../cells/cell-text";
import { countMissing } from "../cells/form-steps";
import { usePeopleAt } from "../cells/use-cell";
import { KindHint } from "./kind-hint";
import { StrategyMenu } from "./strategy-menu";
import { StrategyOrigins } from "./strategy-origins";
import { StatementEditor } from "./statement-editor";
import { useStrategySheet } from "./strategy-sheet";
import styles from "./strategy-card.module.css";

export interface StrategyHandlers {
  readonly edit: (rowId: RowId) => void;
  readonly endEdit: () => void;
  readonly open: (rowId: RowId) => void;
  readonly makeProgram: (rowId: RowId) => void;
}

interface StrategyCardProps {
  readonly rowId: RowId;
  readonly handlers: StrategyHandlers;
  readonly editing: boolean;
  readonly selected: boolean;
  /** The neighbours of the same kind, for stepping. */
  readonly before: RowId | undefined;
  readonly after: RowId | undefined;
  readonly programs: number;
}

/** One strategy: its sentence first, what it is made from and tied to small below. */
export const StrategyCard = memo(function StrategyCard(props: StrategyCardProps) {
  const { rowId, handlers, editing, selected, programs } = props;
  const { document, write } = useStrategySheet();
  const row = useRow(document, rowId);
  const code = useLabel(document, rowId)?.code ?? null;
  const words = useWords(strategyWords);
  const { unfinished } = useWords(stepWords);
  if (row === undefined) return null;
  const missing = countMissing(row, document.columns);
  const name = code ?? words.newStrategy;
  const statement = titleOf("strategy", row);
  const kind = typeof row.cells["kind"] === "string" ? row.cells["kind"] : undefined;
  const agreed = row.cells["agreement"] === "agreed";
  const problems = document.columns.find((column) => column.key === "problems");
  return (
    <li className={styles.card} data-kind={kind} data-selected={selected}>
      <div className={styles.head}>
        {editing ? (
          <StatementEditor rowId={rowId} name={name} onEnd={handlers.endEdit} />
        ) : (
          <button
            type="button"
            className={styles.text}
            data-statement={rowId}
            onClick={() => (write ? handlers.edit(rowId) : handlers.open(rowId))}
          >
            {code === null ? (
              <span className={styles.noCode} title={words.noCodeYet} />
            ) : (
              <b className={styles.code}>{code}</b>
            )}{" "}
            {statement.trim() === "" ? (
              <span className={styles.nothing}>{words.nothingYet}</span>
            ) : (
              <span lang={writtenIn}>{statement}</span>
            )}
          </button>
        )}
        <StrategyMenu {...{ ...props, name, agreed }} />
      </div>
      <KindHint row={row} />
      <ChipRow>
        <StrategyOrigins row={row} />
        {problems !== undefined && (
          <CellText
            document={document}
            column={problems}
            value={row.cells["problems"] ?? null}
            brief="card"
          />
        )}
        {programs > 0 && <Chip>{words.programs(programs)}</Chip>}
        {missing > 0 && <Chip tone="warning">{unfinished(missing)}</Chip>}
        {row.sample && <Chip tone="outline">{words.sample}</Chip>}
      </ChipRow>
      <div className={styles.foot}>
        <Agreement rowId={rowId} agreed={agreed} />
        <StrategyPeople rowId={rowId} />
        <span className={styles.details}>
          <Button size="sm" variant="ghost" data-opens={rowId} onClick={() => handlers.open(rowId)}>
            {words.details}
          </Button>
        </span>
      </div>
    </li>
  );
});

/** Whether the group has agreed, drawn as the box to tick that it is for who may write. */
function Agreement({ rowId, agreed }: { readonly rowId: RowId; readonly agreed: boolean }) {
  const { write, actions } = useStrategySheet();
  const words = useWords(strategyWords);
  const icon = agreed ? <CircleCheck aria-hidden="true" /> : <Circle aria-hidden="true" />;
  const chip = (
    <Chip tone={agreed ? "good" : "outline"} icon={icon}>
      {agreed ? words.agreed : words.proposed}
    </Chip>
  );
  if (!write) return chip;
  return (
    <button
      type="button"
      className={styles.agreement}
      title={agreed ? words.markProposed : words.markAgreed}
      onClick={() => actions.setAgreed(rowId, !agreed)}
    >
      {chip}
    </button>
  );
}

function StrategyPeople({ rowId }: { readonly rowId: RowId }) {
  const { document } = useStrategySheet();
  const people = usePeopleAt(document, rowId);
  const words = useWords(strategyWords);
  if (people.length === 0) return null;
  const typing = people.filter((person) => person.focus.typing).map((person) => person.name);
  return (
    <span className={styles.people}>
      <AvatarStack
        people={people.map(({ sessionId, name, office }) => ({ id: sessionId, name, detail: office }))}
        max={3}
      />
      {typing.length > 0 && <span className={styles.typing}>{words.typing(typing.join(", "))}</span>}
    </span>
  );
}
