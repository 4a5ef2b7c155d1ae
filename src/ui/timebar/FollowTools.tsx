import { ChevronLeft, ChevronRight, X } from "lucide-react";
import type { Position } from "../../engine/events/identifiers.ts";
import type { TimelineEvent } from "../../orders/queries/timeline.ts";
import { Button } from "../components/Button.tsx";
import { EVENT_LABELS } from "../format/eventWords.ts";
import styles from "./followTools.module.css";
import { timebarText } from "./timebarText.ts";
import type { EventMatch } from "./useFollowed.ts";
import type { TimeBarState } from "./useTimeBar.ts";

const words = (match: EventMatch): string =>
  "orderNumber" in match
    ? timebarText.follow.order(match.orderNumber)
    : timebarText.follow.type(EVENT_LABELS[match.type]);

/** Steps among the events of one order or of one type, and chooses which. */
export function FollowTools({ bar }: { readonly bar: TimeBarState }) {
  const { match } = bar.followed;
  const event = bar.timeline.answer?.at ?? null;
  if (match !== null) return <Following bar={bar} match={match} />;
  return event === null ? null : <Choices bar={bar} event={event} />;
}

function Following({ bar, match }: { readonly bar: TimeBarState; readonly match: EventMatch }) {
  const from = bar.position as Position;
  const step = (direction: "next" | "previous") => bar.find({ to: "event", from, direction, match });
  return (
    <fieldset className={styles.follow} aria-label={words(match)}>
      <Button
        small
        variant="quiet"
        icon={<ChevronLeft aria-hidden="true" />}
        aria-label={timebarText.follow.previous}
        onPress={() => step("previous")}
      />
      <span className={styles.words}>{words(match)}</span>
      <Button
        small
        variant="quiet"
        icon={<ChevronRight aria-hidden="true" />}
        aria-label={timebarText.follow.next}
        onPress={() => step("next")}
      />
      <Button
        small
        variant="quiet"
        icon={<X aria-hidden="true" />}
        aria-label={timebarText.follow.stop}
        onPress={bar.followed.stop}
      />
    </fieldset>
  );
}

function Choices({ bar, event }: { readonly bar: TimeBarState; readonly event: TimelineEvent }) {
  const { follow } = bar.followed;
  const { orderNumber } = event;
  return (
    <div className={styles.follow}>
      {orderNumber !== null && (
        <Button small variant="quiet" onPress={() => follow({ orderNumber })}>
          {timebarText.follow.order(orderNumber)}
        </Button>
      )}
      <Button small variant="quiet" onPress={() => follow({ type: event.type })}>
        {timebarText.follow.thisKind}
      </Button>
    </div>
  );
}
