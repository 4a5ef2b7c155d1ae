import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import type { Position } from "../../engine/events/identifiers.ts";
import { formatNumber } from "../format/number.ts";
import styles from "./eventNumberField.module.css";
import type { TimeBarState } from "./useTimeBar.ts";

/**
 * The position as a number one can type. Enter or leaving the field goes there; Escape takes the typing back. The
 * grouped figure that is read lies over the input until it has the focus.
 */
export function EventNumberField({ bar }: { readonly bar: TimeBarState }) {
  const { position, head, isPast, isEmpty, seek } = bar;
  const input = useRef<HTMLInputElement>(null);
  const go = useRef((_text: string) => {});
  useLayoutEffect(() => {
    const element = input.current;
    if (element && element !== document.activeElement) element.value = String(position);
    go.current = (text) => {
      const wanted = Number(text);
      const isNumber = text.trim() !== "" && Number.isFinite(wanted);
      const next = isNumber ? Math.min(head, Math.max(0, Math.round(wanted))) : position;
      if (element) element.value = String(next);
      const isElsewhere = next !== position;
      if (isElsewhere) seek(next as Position);
    };
  });
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    // The browser's own event, which comes on Enter, on leaving and from a script; React's comes on each key.
    const listen = () => go.current(element.value);
    element.addEventListener("change", listen);
    return () => element.removeEventListener("change", listen);
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") go.current(event.currentTarget.value);
    if (event.key === "Escape") {
      event.currentTarget.value = String(position);
      event.currentTarget.blur();
    }
    event.stopPropagation();
  };
  return (
    <span className={styles.field} style={{ "--digits": String(formatNumber(head).length) } as object}>
      <input
        ref={input}
        type="number"
        aria-label="Event number"
        min={0}
        max={head}
        step={1}
        defaultValue={position}
        disabled={isEmpty}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.currentTarget.select()}
        title={isPast ? "Type an event number and press Enter" : "Type an event number to go back to it"}
      />
      <b aria-hidden="true">{formatNumber(position)}</b>
    </span>
  );
}
