import { GitCompareArrows } from "lucide-react";
import { Button } from "../components/Button.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useSeek } from "../stores/PositionProvider.tsx";
import { positionOnScreen } from "../stores/viewStore.ts";
import styles from "./markers.module.css";
import { timebarText } from "./timebarText.ts";
import { type MarkerName, useMarkers } from "./useMarkers.ts";

/** Marks this moment as A or B, and leads to what changed from A to B, or to here where no B is set. */
export function MarkerTools() {
  const { a, b, mark } = useMarkers();
  const { view } = useBackend();
  const seek = useSeek();
  const isPair = a !== null && b !== null;
  const set = (name: MarkerName) => mark(name, positionOnScreen(view));
  return (
    <>
      {(["a", "b"] as const).map((name) => (
        <Button key={name} onPress={() => set(name)}>
          <span>{timebarText.markers.set}</span>
          <b className={styles.flag}>{timebarText.markers.names[name]}</b>
        </Button>
      ))}
      <LinkButton
        to="/changes"
        search={(search: object) => ({ ...search, ...(isPair ? { at: b } : {}) })}
        // The address may still name a position before the last step, so the screen is moved, too.
        onClick={() => {
          if (isPair) seek(b);
        }}
        icon={<GitCompareArrows aria-hidden="true" />}
        aria-label={isPair ? timebarText.markers.fromAToB : timebarText.markers.fromAToHere}
      >
        <span>{timebarText.markers.changes}</span>
      </LinkButton>
    </>
  );
}
