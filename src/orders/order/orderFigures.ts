/** What an order comes to, in minor units of its currency. */
export interface OrderFigures {
  readonly goodsMinor: number;
  readonly discountMinor: number;
  readonly freightMinor: number | null;
  /** Goods − discounts + freight. */
  readonly dueMinor: number;
  /** Sum of the payments whose amount is known; null: there is none. */
  readonly receivedMinor: number | null;
  readonly refundedMinor: number;
  /**
   * Due − received while it lives; below 0 when too much came in. Null where a
   * payment's amount, a price or whether anything was paid isn't known.
   */
  readonly outstandingMinor: number | null;
  /** What a cancelled order still owes its customer. */
  readonly refundDueMinor: number;
  readonly returnedMinor: number;
}
