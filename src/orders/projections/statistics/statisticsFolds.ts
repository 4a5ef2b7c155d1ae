import type { RecordedEvent } from "../../../engine/events/recordedEvent.ts";
import { toMillis } from "../../../lib/clock.ts";
import type { Calendar } from "../../calendar.ts";
import { goodsMinor } from "../../order/orderMoney.ts";
import type { Figures } from "../../queries/statistics.ts";
import {
  type EventOf,
  type OrderEventFolds,
  requireAmounts,
  requireNewOrder,
  rowOf,
} from "../foldOrderEvent.ts";
import { currencyOfKey, FIGURES, figuresKey, type StatisticsReadModel } from "./statisticsReadModel.ts";

/** Events that move a daily figure. */
export const STATISTICS_EVENTS = [
  "OrderCreated",
  "ItemsChanged",
  "OrderCancelled",
  "OrderPaid",
  "PaymentRefunded",
  "ItemsReturned",
] as const;

/**
 * How the daily figures take in each event. A figure counts on its event's own day, except for a change of
 * items: it corrects the value of the day on which the order was created.
 */
export function statisticsFolds(
  calendar: Calendar,
): OrderEventFolds<StatisticsReadModel, (typeof STATISTICS_EVENTS)[number]> {
  const keyOf = (statistics: StatisticsReadModel, event: RecordedEvent, currency: string): number =>
    figuresKey(calendar.dayOf(toMillis(event.occurredAt)), statistics.currencies.code(currency));

  const countMoney = (
    statistics: StatisticsReadModel,
    event: EventOf<"OrderPaid" | "PaymentRefunded" | "ItemsReturned">,
    amounts: Partial<Figures>,
  ): void => {
    requireAmounts(event, Object.values(amounts));
    rowOf(statistics.streams, event);
    count(statistics, keyOf(statistics, event, event.data.currency), event, amounts);
  };

  return {
    OrderCreated(statistics, event) {
      const value = goodsMinor(event.data.lines);
      requireNewOrder(statistics.streams, event);
      requireAmounts(event, [value]);
      const key = keyOf(statistics, event, event.data.currency);
      const row = statistics.streams.code(event.streamId);
      statistics.createdKey.push(key);
      statistics.goodsMinor.set(row, event.position, value);
      count(statistics, key, event, { orders: 1, orderedMinor: value });
    },
    ItemsChanged(statistics, event) {
      const value = goodsMinor(event.data.lines);
      requireAmounts(event, [value]);
      const row = rowOf(statistics.streams, event);
      const orderedMinor = value - (statistics.goodsMinor.latest(row) ?? 0);
      statistics.goodsMinor.set(row, event.position, value);
      if (orderedMinor !== 0) count(statistics, statistics.createdKey.at(row), event, { orderedMinor });
    },
    OrderCancelled(statistics, event) {
      const row = rowOf(statistics.streams, event);
      const currency = currencyOfKey(statistics.createdKey.at(row));
      const key = figuresKey(calendar.dayOf(toMillis(event.occurredAt)), currency);
      const cancelledMinor = statistics.goodsMinor.latest(row) ?? 0;
      count(statistics, key, event, { cancelled: 1, cancelledMinor });
    },
    OrderPaid(statistics, event) {
      const { amountMinor } = event.data;
      // One whose amount isn't known adds nothing.
      countMoney(statistics, event, amountMinor === null ? {} : { receivedMinor: amountMinor });
    },
    PaymentRefunded: (statistics, event) =>
      countMoney(statistics, event, { refundedMinor: event.data.amountMinor }),
    ItemsReturned: (statistics, event) =>
      countMoney(statistics, event, { returnedMinor: event.data.valueMinor }),
  };
}

function count(
  { figures }: StatisticsReadModel,
  key: number,
  event: RecordedEvent,
  deltas: Partial<Figures>,
): void {
  figures.add(
    key,
    event.position,
    FIGURES.map((figure) => deltas[figure] ?? 0),
  );
}
