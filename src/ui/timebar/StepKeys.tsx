import {
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  Pause,
  Play,
  SkipBack,
  SkipForward,
} from "lucide-react";
import type { ReactNode } from "react";
import type { Position } from "../../engine/events/identifiers.ts";
import { SPEED_NAMES, type Speed } from "./playback.ts";
import styles from "./stepKeys.module.css";
import { timebarText } from "./timebarText.ts";
import type { TimeBarState } from "./useTimeBar.ts";
import { neighbour } from "./useTimeKeys.ts";

const { steps: words, keys } = timebarText;

interface KeyProps {
  readonly label: string;
  readonly hint?: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

function Key({ label, hint, isOff, onPress, className, children }: KeyProps) {
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      title={hint === undefined ? label : words.withKey(label, hint)}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      {children}
    </button>
  );
}

/** Buttons that step, play and jump to the ends, without dragging. */
export function StepKeys({ bar }: { readonly bar: TimeBarState }) {
  const { position, head, isPast, isEmpty, seek, find, playback } = bar;
  const isAtStart = isEmpty || position === 0;
  const step = (direction: "next" | "previous") => seek(neighbour(position, head, direction));
  const day = (direction: "next" | "previous") => find({ to: "day", from: position as Position, direction });
  return (
    <fieldset className={styles.keys} aria-label={words.title} dir="ltr">
      <Key
        label={words.first}
        isOff={isEmpty || (isPast && position === 1)}
        onPress={() => seek(1 as Position)}
        className={styles.far}
      >
        <SkipBack aria-hidden="true" />
      </Key>
      <Key
        label={words.previousDay}
        hint={keys.previousDay}
        isOff={isAtStart}
        onPress={() => day("previous")}
      >
        <ChevronsLeft aria-hidden="true" />
      </Key>
      <Key label={words.previous} hint={keys.previous} isOff={isAtStart} onPress={() => step("previous")}>
        <ChevronLeft aria-hidden="true" />
      </Key>
      <Key
        label={playback.isPlaying ? words.pause : words.play}
        hint={keys.play}
        isOff={isEmpty}
        onPress={playback.toggle}
        className={styles.play}
      >
        {playback.isPlaying ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        <span>{playback.isPlaying ? words.pause : words.play}</span>
      </Key>
      <span className={styles.speed}>
        <select
          aria-label={words.speed}
          value={playback.speed}
          disabled={isEmpty}
          onChange={(event) => playback.setSpeed(event.target.value as Speed)}
        >
          {SPEED_NAMES.map((speed) => (
            <option key={speed} value={speed}>
              {timebarText.speeds[speed]}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden="true" />
      </span>
      <Key
        label={words.next}
        hint={keys.next}
        isOff={!isPast || position >= head}
        onPress={() => step("next")}
      >
        <ChevronRight aria-hidden="true" />
      </Key>
      <Key
        label={words.nextDay}
        hint={keys.nextDay}
        isOff={!isPast || position >= head}
        onPress={() => day("next")}
      >
        <ChevronsRight aria-hidden="true" />
      </Key>
      <Key
        label={words.last}
        hint={keys.last}
        isOff={!isPast}
        onPress={() => seek("now")}
        className={styles.far}
      >
        <SkipForward aria-hidden="true" />
      </Key>
    </fieldset>
  );
}
