import { ArrowLeftRight, Link as LinkIcon, X } from "lucide-react";
import type { Position } from "../../engine/events/identifiers.ts";
import type { ChangesAnswer } from "../../orders/queries/changes.ts";
import { Button } from "../components/Button.tsx";
import { NumberField } from "../components/NumberField.tsx";
import { useSeek } from "../stores/PositionProvider.tsx";
import { useShown } from "../stores/useAnswer.ts";
import { useCopyLink } from "../timebar/useCopyLink.ts";
import { useMarkers } from "../timebar/useMarkers.ts";
import styles from "./changes.module.css";
import { changesText } from "./changesText.ts";

const words = changesText.ends;

interface EndToolsProps {
  readonly changes: ChangesAnswer;
  /** Where A stands. */
  readonly asked: Position;
}

/** Both ends as numbers, and what can be done with them. */
export function EndTools({ changes, asked }: EndToolsProps) {
  const { head } = useShown();
  const { b, mark } = useMarkers();
  const seek = useSeek();
  const copy = useCopyLink();
  const swap = () => {
    mark("a", changes.to);
    seek(asked);
  };
  return (
    <div className={styles.ends}>
      <NumberField
        label={words.a}
        value={asked}
        minValue={0}
        maxValue={head}
        onChange={(value) => mark("a", (value ?? 0) as Position)}
      />
      <NumberField
        label={words.to}
        value={changes.to}
        minValue={0}
        maxValue={head}
        onChange={(value) => seek((value ?? head) as Position)}
      />
      <div className={styles.tools}>
        <Button icon={<ArrowLeftRight aria-hidden="true" />} onPress={swap}>
          {words.swap}
        </Button>
        {b !== null && b !== changes.to && b <= head && (
          <Button onPress={() => seek(b)}>{words.toB(b)}</Button>
        )}
        <Button icon={<LinkIcon aria-hidden="true" />} onPress={copy}>
          {words.copyLink}
        </Button>
        <Button variant="quiet" icon={<X aria-hidden="true" />} onPress={() => mark("a", null)}>
          {words.clear}
        </Button>
      </div>
    </div>
  );
}
