import { ArrowRight } from "lucide-react";
import type { TrailEntry } from "../../orders/queries/orderDetail.ts";
import { STATUS_LABELS } from "../components/StatusBadge.tsx";
import { formatMoney } from "../format/money.ts";
import text from "../styles/text.module.css";
import { orderText } from "./orderText.ts";
import styles from "./Trail.module.css";

const words = orderText.effect;

interface EventEffectProps {
  readonly effect: TrailEntry["effect"];
  /** The order's. */
  readonly currency: string;
}

/** What an event changed about its order: the status, and the figures that it moved. */
export function EventEffect({ effect: { status, figures }, currency }: EventEffectProps) {
  if (status === null && figures.length === 0) return null;
  const amount = (minor: number | null) => (minor === null ? words.none : formatMoney(minor, currency));
  return (
    <p className={styles.effect}>
      <span className={text.hidden}>{words.name}</span>
      {status !== null && (
        <span>
          <Moved
            from={status.from === null ? null : STATUS_LABELS[status.from]}
            to={STATUS_LABELS[status.to]}
          />
        </span>
      )}
      {figures.map(({ figure, from, to }) => (
        <span key={figure}>
          {words.figures[figure]}{" "}
          <Moved from={status?.from === null && from === null ? null : amount(from)} to={amount(to)} />
        </span>
      ))}
    </p>
  );
}

/** From one value to another; from nothing, where there was none before. */
function Moved({ from, to }: { readonly from: string | null; readonly to: string }) {
  if (from === null) return <b>{to}</b>;
  return (
    <>
      {from} <ArrowRight aria-hidden="true" />
      <span className={text.hidden}>{words.to}</span> <b>{to}</b>
    </>
  );
}
