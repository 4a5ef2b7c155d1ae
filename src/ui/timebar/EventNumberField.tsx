import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import type { Position } from "../../engine/events/identifiers.ts";
import { toast } from "../components/toastStore.ts";
import { formatNumber } from "../format/number.ts";
import styles from "./eventNumberField.module.css";
import { timebarText } from "./timebarText.ts";
import { type TypedPosition, typedPosition } from "./typedPosition.ts";
import type { TimeBarState } from "./useTimeBar.ts";

/**
 * The position as a number one can type. Enter or leaving the field goes there; Escape takes the typing back. The
 * grouped figure that is read lies over the input until it has the focus.
 */
export function EventNumberField({ bar }: { readonly bar: TimeBarState }) {
  const { position, head, isPast, isEmpty } = bar;
  const input = useTypedNumber(bar);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
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
        aria-label={timebarText.eventNumber}
        min={0}
        max={head}
        step={1}
        defaultValue={position}
        disabled={isEmpty}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.currentTarget.select()}
        title={isPast ? timebarText.eventNumberHint.past : timebarText.eventNumberHint.now}
      />
      <b aria-hidden="true">{formatNumber(position)}</b>
    </span>
  );
}

/** What stands in the field; a field that was only emptied says nothing. */
function readField(field: HTMLInputElement, head: number): TypedPosition {
  const isEmptied = field.value === "" && !field.validity.badInput;
  return isEmptied ? { position: null, problem: null } : typedPosition(field.value, head);
}

/** Goes where the field says, on Enter, on leaving it and when a script says so; a wrong number is explained. */
function useTypedNumber({ position, head, seek }: TimeBarState) {
  const input = useRef<HTMLInputElement>(null);
  const go = useRef(() => {});
  useLayoutEffect(() => {
    const element = input.current;
    if (element && element !== document.activeElement) element.value = String(position);
    go.current = () => {
      if (!element || element.value === String(position)) return;
      const typed = readField(element, head);
      const next = typed.position ?? position;
      element.value = String(next);
      if (typed.problem !== null) toast(typed.problem);
      if (next !== position) seek(next as Position);
    };
  });
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    // The browser's own event, which comes on Enter, on leaving and from a script; React's comes on each key.
    const onChange = () => go.current();
    const onEnter = (event: globalThis.KeyboardEvent) => {
      if (event.key === "Enter") go.current();
    };
    element.addEventListener("change", onChange);
    element.addEventListener("keydown", onEnter);
    return () => {
      element.removeEventListener("change", onChange);
      element.removeEventListener("keydown", onEnter);
    };
  }, []);
  return input;
}
