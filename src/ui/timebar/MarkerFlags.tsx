import styles from "./markers.module.css";
import { timebarText } from "./timebarText.ts";
import { useMarkers } from "./useMarkers.ts";
import type { TimeBarState } from "./useTimeBar.ts";

/** Where A and B stand on the overview. */
export function MarkerFlags({ bar }: { readonly bar: TimeBarState }) {
  const { a, b } = useMarkers();
  const set = [
    { name: timebarText.markers.names.a, position: a },
    { name: timebarText.markers.names.b, position: b },
  ];
  return set.map(({ name, position }) =>
    position === null || position > bar.head ? null : (
      <span
        key={name}
        className={styles.mark}
        style={{ insetInlineStart: `${(bar.scale.xOf(position) * 100).toFixed(2)}%` }}
        aria-hidden="true"
      >
        <b className={styles.flag}>{name}</b>
      </span>
    ),
  );
}
