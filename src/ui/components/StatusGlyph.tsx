import type { OrderStatus } from "../../orders/order/order.ts";

const RING = { cx: 8, cy: 8, r: 6, fill: "none", stroke: "currentColor", strokeWidth: 1.6 } as const;

function shape(of: OrderStatus | "todo") {
  switch (of) {
    case "todo":
      return <circle {...RING} />;
    case "pending":
      return <circle {...RING} strokeDasharray="2.6 2.11" />;
    case "paid":
      return (
        <>
          <circle {...RING} />
          <path d="M8 4.2a3.8 3.8 0 0 1 0 7.6z" fill="currentColor" />
        </>
      );
    case "shipped":
      return (
        <>
          <circle {...RING} />
          <path d="M8 4.2A3.8 3.8 0 1 1 4.2 8H8z" fill="currentColor" />
        </>
      );
    case "delivered":
      return (
        <>
          <circle cx="8" cy="8" r="6.8" fill="currentColor" />
          <path
            d="M5.2 8.2l2 2 3.7-4.1"
            fill="none"
            stroke="var(--sheet)"
            strokeWidth="1.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      );
    case "cancelled":
      return (
        <>
          <circle {...RING} />
          <path d="M3.9 12.1l8.2-8.2" stroke="currentColor" strokeWidth="1.6" />
        </>
      );
  }
}

/** The shape that fills up along an order's life; a plain ring is a step to come. Takes the ink around it. */
export function StatusGlyph({
  of,
  className,
}: {
  readonly of: OrderStatus | "todo";
  readonly className?: string;
}) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={className}>
      {shape(of)}
    </svg>
  );
}
