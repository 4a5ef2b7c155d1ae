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
import { SPEEDS, type Speed } from "./playback.ts";
import styles from "./stepKeys.module.css";
import type { TimeBarState } from "./useTimeBar.ts";
import { neighbour } from "./useTimeKeys.ts";

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
      title={hint === undefined ? label : `${label}, ${hint}`}
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
    <fieldset className={styles.keys} aria-label="Step through events">
      <Key
        label="First event"
        isOff={isEmpty || (isPast && position === 1)}
        onPress={() => seek(1 as Position)}
        className={styles.far}
      >
        <SkipBack aria-hidden="true" />
      </Key>
      <Key label="Previous day" hint="PgDn" isOff={isAtStart} onPress={() => day("previous")}>
        <ChevronsLeft aria-hidden="true" />
      </Key>
      <Key label="Previous event" hint="←" isOff={isAtStart} onPress={() => step("previous")}>
        <ChevronLeft aria-hidden="true" />
      </Key>
      <Key
        label={playback.isPlaying ? "Pause" : "Play"}
        hint="Space"
        isOff={isEmpty}
        onPress={playback.toggle}
        className={styles.play}
      >
        {playback.isPlaying ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        <span>{playback.isPlaying ? "Pause" : "Play"}</span>
      </Key>
      <span className={styles.speed}>
        <select
          aria-label="Speed"
          value={playback.speed}
          disabled={isEmpty}
          onChange={(event) => playback.setSpeed(event.target.value as Speed)}
        >
          {Object.entries(SPEEDS).map(([speed, { label }]) => (
            <option key={speed} value={speed}>
              {label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden="true" />
      </span>
      <Key label="Next event" hint="→" isOff={!isPast || position >= head} onPress={() => step("next")}>
        <ChevronRight aria-hidden="true" />
      </Key>
      <Key label="Next day" hint="PgUp" isOff={!isPast || position >= head} onPress={() => day("next")}>
        <ChevronsRight aria-hidden="true" />
      </Key>
      <Key label="Last event" hint="End" isOff={!isPast} onPress={() => seek("now")} className={styles.far}>
        <SkipForward aria-hidden="true" />
      </Key>
    </fieldset>
  );
}
