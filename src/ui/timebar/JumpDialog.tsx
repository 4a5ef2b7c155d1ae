import { type FormEvent, useState } from "react";
import type { Position } from "../../engine/events/identifiers.ts";
import type { LocalDate } from "../../orders/calendar.ts";
import type { SeekTarget } from "../../orders/queries/timeline.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { SegmentedControl } from "../components/SegmentedControl.tsx";
import { TextField } from "../components/TextField.tsx";
import { dayOf } from "../format/dates.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useShown } from "../stores/useAnswer.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import styles from "./jumpDialog.module.css";
import { seekFailure } from "./seekFailure.ts";
import { timebarText } from "./timebarText.ts";
import { typedPosition } from "./typedPosition.ts";
import type { TimeBarState } from "./useTimeBar.ts";

type Way = "event" | "date" | "order";

const words = timebarText.jump;

const WAYS = [
  { value: "event", label: words.ways.event },
  { value: "date", label: words.ways.date },
  { value: "order", label: words.ways.order },
] as const;

export interface JumpDialogProps {
  readonly bar: TimeBarState;
  readonly onClose: () => void;
}

/** Goes to an event number, a date or an order. */
export function JumpDialog({ bar, onClose }: JumpDialogProps) {
  return (
    <Dialog title={words.title} isOpen onClose={onClose} size="small">
      <JumpForm bar={bar} onClose={onClose} />
    </Dialog>
  );
}

function JumpForm({ bar, onClose }: JumpDialogProps) {
  const { backend, reportTrouble } = useBackend();
  const timeZone = useTimeZone();
  const { occurredAt } = useShown();
  const [way, setWay] = useState<Way>("event");
  const [event, setEvent] = useState(String(bar.position));
  const [date, setDate] = useState(occurredAt === null ? "" : dayOf(occurredAt, timeZone));
  const [order, setOrder] = useState(bar.timeline.orderNumber ?? "");
  const [problem, setProblem] = useState<string | undefined>(undefined);

  const target = (): SeekTarget | string => {
    if (way === "date") return date === "" ? words.noDate : { to: "date", date: date as LocalDate };
    const number = order.trim();
    return number === "" ? words.noOrder : { to: "order", number, event: "last" };
  };
  const goTo = (position: Position) => {
    bar.seek(position);
    onClose();
  };
  const jump = async (submitted: FormEvent) => {
    submitted.preventDefault();
    if (way === "event") {
      const typed = typedPosition(event, bar.head);
      if (typed.position === null || typed.problem !== null) setProblem(typed.problem ?? undefined);
      else goTo(typed.position);
      return;
    }
    const wanted = target();
    if (typeof wanted === "string") {
      setProblem(wanted);
      return;
    }
    try {
      const result = await backend.seek(wanted);
      if (result.found) goTo(result.position);
      else setProblem(seekFailure(wanted));
    } catch (cause) {
      reportTrouble(cause);
      onClose();
    }
  };
  const choose = (next: Way) => {
    setProblem(undefined);
    setWay(next);
  };
  return (
    <form className={styles.form} onSubmit={(submitted) => void jump(submitted)} noValidate>
      <SegmentedControl label={words.title} value={way} onChange={choose} options={WAYS} />
      {way === "event" && (
        <TextField
          label={words.ways.event}
          description={words.eventHint(bar.head)}
          inputMode="numeric"
          value={event}
          onChange={setEvent}
          error={problem}
          autoFocus
        />
      )}
      {way === "date" && (
        <TextField
          label={words.ways.date}
          type="date"
          description={words.dateHint(timeZone)}
          value={date}
          onChange={setDate}
          error={problem}
          autoFocus
        />
      )}
      {way === "order" && (
        <TextField
          label={words.orderNumber}
          description={words.orderHint}
          value={order}
          onChange={setOrder}
          error={problem}
          autoFocus
        />
      )}
      <div className={styles.buttons}>
        <Button onPress={onClose}>{words.close}</Button>
        <Button type="submit" variant="primary">
          {words.go}
        </Button>
      </div>
    </form>
  );
}
