import { describe, expect, it } from "vitest";
import type { Currency } from "../../../src/orders/money.ts";
import { formatAmount } from "../../../src/orders/money.ts";
import type { OrderEvent } from "../../../src/orders/order/events.ts";
import { lineDiscountMinor, lineGoodsMinor, orderMoney } from "../../../src/orders/order/orderMoney.ts";
import {
  aLine,
  cancelled,
  created,
  delivered,
  orderAfter,
  paid,
  refunded,
  returned,
  shipped,
} from "../../support/orderScenarios.ts";

const figures = (...events: readonly OrderEvent[]) => orderMoney(orderAfter(...events));

describe("an order's money", () => {
  it("given goods, discounts and freight, adds them up", () => {
    const lines = [aLine({ discountPercent: 10 }), aLine({ line: 2, quantity: 1, unitPriceMinor: 99 })];
    expect(figures(created({ lines }))).toEqual({
      goodsMinor: 3099,
      discountMinor: 300,
      freightMinor: 500,
      dueMinor: 3299,
      receivedMinor: null,
      refundedMinor: 0,
      outstandingMinor: 3299,
      refundDueMinor: 0,
      returnedMinor: 0,
    });
  });

  it.each([
    // quantity, price, percent, discount
    [1, 5, 10, 1],
    [1, 4, 10, 0],
    [1, 1000, 1.15, 12],
    [3, 333, 33.333333, 333],
    [1, 999, 100, 999],
    [1, 999, 0, 0],
  ])("rounds %d × %d less %d%% half up to %d", (quantity, unitPriceMinor, discountPercent, discount) => {
    expect(lineDiscountMinor(aLine({ quantity, unitPriceMinor, discountPercent }))).toBe(discount);
  });

  it("rounds each line by itself", () => {
    const lines = [1, 2].map((line) => aLine({ line, quantity: 1, unitPriceMinor: 5, discountPercent: 10 }));
    expect(figures(created({ lines, freightMinor: null }))).toMatchObject({ discountMinor: 2, dueMinor: 8 });
  });

  it("given part of the money, shows the rest as outstanding; given too much, less than 0", () => {
    expect(figures(created(), paid(3000))).toMatchObject({ receivedMinor: 3000, outstandingMinor: 500 });
    expect(figures(created(), paid(4000))).toMatchObject({ outstandingMinor: -500 });
  });

  it("given a source without payments, has nothing to say until one comes in", () => {
    const unknown = created({ untracked: ["payment"] });
    expect(figures(unknown)).toMatchObject({ receivedMinor: null, outstandingMinor: null });
    expect(figures(unknown, paid(3000))).toMatchObject({ receivedMinor: 3000, outstandingMinor: 500 });
  });

  it("given a payment whose amount isn't known, can't say what is outstanding", () => {
    expect(figures(created(), paid(null))).toMatchObject({ receivedMinor: null, outstandingMinor: null });
    expect(figures(created(), paid(null), paid(3000))).toMatchObject({
      receivedMinor: 3000,
      outstandingMinor: null,
    });
    expect(figures(created(), paid(null), cancelled)).toMatchObject({
      refundDueMinor: 0,
      outstandingMinor: 0,
    });
  });

  it("given a line whose price isn't known, counts it as 0 and can't say what is outstanding", () => {
    const lines = [aLine(), aLine({ line: 2, unitPriceMinor: null, discountPercent: 10 })];
    expect(figures(created({ lines }), paid(4000))).toMatchObject({
      goodsMinor: 3000,
      discountMinor: 0,
      dueMinor: 3500,
      outstandingMinor: null,
    });
    expect(lineGoodsMinor(aLine({ unitPriceMinor: null }))).toBeNull();
    const back = [created({ lines }), paid(), shipped, delivered, returned(2, 1, 0)];
    expect(figures(...back)).toMatchObject({ returnedMinor: 0 });
  });

  it("given a cancelled order, owes what was received and not refunded", () => {
    expect(figures(created(), paid(), cancelled)).toMatchObject({
      refundDueMinor: 3500,
      outstandingMinor: 0,
    });
    expect(figures(created(), paid(), cancelled, refunded(3000))).toMatchObject({ refundDueMinor: 500 });
    expect(figures(created(), cancelled)).toMatchObject({ refundDueMinor: 0, outstandingMinor: 0 });
  });

  it("given a return, values it at unit prices", () => {
    expect(figures(created(), paid(), shipped, delivered, returned(1, 2, 2000))).toMatchObject({
      returnedMinor: 2000,
    });
  });
});

describe("amounts in sentences", () => {
  it.each([
    ["GBP", 123_450, "£1,234.50"],
    ["JPY", 1234, "JP¥1,234"],
    ["BHD", 1234, "BHD\u00a01.234"],
  ])("%s %d is %s", (currency, minor, text) => {
    expect(formatAmount(minor, currency as Currency)).toBe(text);
  });
});
