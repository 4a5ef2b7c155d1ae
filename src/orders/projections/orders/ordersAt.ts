import { firstGreater } from "../../../engine/timeTravel/firstGreater.ts";
import type { OrdersReadModel } from "./ordersReadModel.ts";

/** All orders as of a position, ready to be scanned: one number per row in each array. */
export interface OrdersAt {
  readonly model: OrdersReadModel;
  readonly position: number;
  /** Rows that exist: 0 to `count` − 1. */
  readonly count: number;
  readonly status: ArrayLike<number>;
  readonly lineSet: ArrayLike<number>;
  readonly country: ArrayLike<number>;
  /** 0 also where no amount is known. */
  readonly received: ArrayLike<number>;
  readonly refunded: ArrayLike<number>;
}

/** The orders as of `position`. Valid until the read model takes in more or is asked for another position. */
export function ordersAt(model: OrdersReadModel, position: number): OrdersAt {
  return {
    model,
    position,
    count: firstGreater(model.createdPosition.values(), model.createdPosition.length, position),
    status: model.status.valuesAt(position),
    lineSet: model.lineSet.valuesAt(position),
    country: model.country.valuesAt(position),
    received: model.received.valuesAt(position),
    refunded: model.refunded.valuesAt(position),
  };
}

/** The row of an order that exists at the position, by its number. */
export function rowByNumber({ model, count }: OrdersAt, number: string): number | undefined {
  const row = model.numbers.find(number);
  return row !== undefined && row < count ? row : undefined;
}
