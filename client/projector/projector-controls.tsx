import { ChevronLeft, ChevronRight, Maximize, Pause, Play } from "lucide-react";
import type { Dimension } from "../../shared/domain/dimension";
import { worksheetKeys } from "../../shared/domain/worksheet-key";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { boardWords } from "../words/board";
import { projectorWords } from "../words/projector";
import { useLocalized, useWords } from "../words/language";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { neighbourView, type ProjectorView } from "./projector-view";
import styles from "./projector-controls.module.css";

interface ProjectorControlsProps {
  readonly view: ProjectorView;
  readonly dimensions: readonly Dimension[];
  readonly paused: boolean;
  readonly shown: boolean;
  readonly onShow: (view: ProjectorView) => void;
  readonly onPause: (paused: boolean) => void;
}

/** The bar of the person at the projector's laptop: there while the mouse moves or the keyboard is in it. */
export function ProjectorControls(props: ProjectorControlsProps) {
  const { view, paused, shown, onShow, onPause } = props;
  const words = useWords(projectorWords);
  const board = useWords(boardWords);
  const localized = useLocalized();
  return (
    <nav className={styles.bar} data-shown={shown} aria-label={words.controls} title={words.keys}>
      <Choices
        label={words.display}
        choices={[
          { name: words.matrix, to: { ...view, display: "matrix" }, on: view.display === "matrix" },
          { name: words.board, to: { ...view, display: "board" }, on: view.display === "board" },
          { name: words.thread, to: { ...view, display: "thread" }, on: view.display === "thread" },
        ]}
        onShow={onShow}
      />
      {view.display !== "thread" && (
        <Choices
          label={board.worksheets}
          choices={worksheetKeys.map((worksheet) => ({
            name: localized(worksheets[worksheet].shortName),
            to: { ...view, worksheet },
            on: view.worksheet === worksheet,
          }))}
          onShow={onShow}
        />
      )}
      {view.display !== "matrix" && <GroupChoices {...props} />}
      <div className={styles.group}>
        <IconButton
          label={words.previous}
          icon={<ChevronLeft aria-hidden="true" />}
          onClick={() => onShow(neighbourView(view, -1))}
        />
        <IconButton
          label={words.next}
          icon={<ChevronRight aria-hidden="true" />}
          onClick={() => onShow(neighbourView(view, 1))}
        />
        <IconButton
          label={paused ? words.resume : words.pause}
          icon={paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
          onClick={() => onPause(!paused)}
        />
        <IconButton
          label={words.fullScreen}
          icon={<Maximize aria-hidden="true" />}
          onClick={() => void toggleFullScreen()}
        />
      </div>
    </nav>
  );
}

function GroupChoices({ view, dimensions, onShow }: ProjectorControlsProps) {
  const words = useWords(projectorWords);
  const board = useWords(boardWords);
  return (
    <Choices
      label={board.groups}
      choices={[
        { name: words.allGroups, to: { ...view, dimensionId: null }, on: view.dimensionId === null },
        ...dimensions.map(({ id, code }) => ({
          name: code,
          to: { ...view, dimensionId: id },
          on: view.dimensionId === id,
        })),
      ]}
      onShow={onShow}
    />
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly { readonly name: string; readonly to: ProjectorView; readonly on: boolean }[];
  readonly onShow: (view: ProjectorView) => void;
}

function Choices({ label, choices, onShow }: ChoicesProps) {
  return (
    <fieldset className={styles.group} aria-label={label}>
      {choices.map(({ name, to, on }) => (
        <Button
          key={name}
          size="sm"
          variant={on ? "primary" : "ghost"}
          aria-pressed={on}
          onClick={() => onShow(to)}
        >
          {name}
        </Button>
      ))}
    </fieldset>
  );
}

/** Full screen needs a press; a browser that refuses it leaves the page as it is. */
async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
  } catch {
    // Not allowed here (an embedded page, a kiosk): F11 still works.
  }
}
