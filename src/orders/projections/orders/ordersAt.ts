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
  /** 1: more was received of a cancelled order than refunded. */
  readonly refundDue: ArrayLike<number>;
}

/**
 * The orders as of `position`. Valid until the read model takes in more or is asked for another position. An array is
 * made when it is first asked for: a page of all orders needs none.
 */
export function ordersAt(model: OrdersReadModel, position: number): OrdersAt {
  return new OrdersAtPosition(model, position);
}

class OrdersAtPosition implements OrdersAt {
  readonly model: OrdersReadModel;
  readonly position: number;
  readonly count: number;
  #status?: ArrayLike<number>;
  #lineSet?: ArrayLike<number>;
  #country?: ArrayLike<number>;
  #refundDue?: ArrayLike<number>;

  constructor(model: OrdersReadModel, position: number) {
    this.model = model;
    this.position = position;
    this.count = firstGreater(model.createdPosition.values(), model.createdPosition.length, position);
  }

  get status(): ArrayLike<number> {
    this.#status ??= this.model.status.valuesAt(this.position);
    return this.#status;
  }

  get lineSet(): ArrayLike<number> {
    this.#lineSet ??= this.model.lineSet.valuesAt(this.position);
    return this.#lineSet;
  }

  get country(): ArrayLike<number> {
    this.#country ??= this.model.country.valuesAt(this.position);
    return this.#country;
  }

  get refundDue(): ArrayLike<number> {
    this.#refundDue ??= this.model.refundDue.valuesAt(this.position);
    return this.#refundDue;
  }
}

/** The row of an order that exists at the position, by its number. */
export function rowByNumber({ model, count }: OrdersAt, number: string): number | undefined {
  const row = model.numbers.find(number);
  return row !== undefined && row < count ? row : undefined;
}
