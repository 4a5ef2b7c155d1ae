import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import type { ChangesAnswer } from "../../orders/queries/changes.ts";
import type { OrderSummary } from "../../orders/queries/orderList.ts";
import { Button } from "../components/Button.tsx";
import ledger from "../components/ledger.module.css";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { StatusBadge } from "../components/StatusBadge.tsx";
import { formatMoney } from "../format/money.ts";
import { formatNumber } from "../format/number.ts";
import { customerName } from "../orders/customerName.ts";
import page from "../statistics/page.module.css";
import text from "../styles/text.module.css";
import styles from "./changes.module.css";
import { changesText } from "./changesText.ts";

const statusText = changesText.statuses;

/** Orders that weren't there yet. */
export function AppearedOrders({ appeared, onMore }: With<"appeared">) {
  return (
    <Part
      {...changesText.appeared}
      count={appeared.orders}
      rows={appeared.rows.map((order) => ({ order, what: <StatusBadge status={order.status} /> }))}
      onMore={onMore}
    />
  );
}

/** Orders that were there and stand elsewhere in their life. */
export function StatusChanges({ statuses, onMore }: With<"statuses">) {
  const rows = statuses.rows.map(({ order, before }) => ({
    order,
    what: <Move from={<StatusBadge status={before} />} to={<StatusBadge status={order.status} />} />,
  }));
  return (
    <Part
      title={statusText.title}
      head={statusText.head}
      none={statusText.none}
      count={statuses.orders}
      rows={rows}
      onMore={onMore}
    >
      <ul className={styles.moves} aria-label={statusText.moves}>
        {statuses.moves.map(({ from, to, orders }) => (
          <li key={`${from} ${to}`}>
            <Move from={<StatusBadge status={from} />} to={<StatusBadge status={to} />} />
            <b>{statusText.orders(orders)}</b>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Orders that were there and come to another total. */
export function RetotalledOrders({ totals, onMore }: With<"totals">) {
  if (totals.orders === 0) return null;
  const rows = totals.rows.map(({ order, beforeMinor }) => ({
    order,
    what: (
      <Move
        from={formatMoney(beforeMinor, order.currency)}
        to={formatMoney(order.totalMinor, order.currency)}
      />
    ),
  }));
  return <Part {...changesText.totals} count={totals.orders} rows={rows} onMore={onMore} />;
}

type With<K extends keyof ChangesAnswer> = Pick<ChangesAnswer, K> & { readonly onMore: () => void };

function Move({ from, to }: { readonly from: ReactNode; readonly to: ReactNode }) {
  return (
    <span className={styles.move}>
      {from}
      <ArrowRight aria-hidden="true" />
      <span className={text.hidden}>{changesText.to}</span>
      {to}
    </span>
  );
}

interface PartProps {
  readonly title: string;
  /** Head of the column that says what is different. */
  readonly head: string;
  /** Said where there is no such order. */
  readonly none?: string;
  readonly count: number;
  readonly rows: readonly { readonly order: OrderSummary; readonly what: ReactNode }[];
  readonly onMore: () => void;
  readonly children?: ReactNode;
}

function Part({ title, head, none, count, rows, onMore, children }: PartProps) {
  return (
    <section className={page.section} aria-label={title}>
      <SectionTitle detail={formatNumber(count)}>{title}</SectionTitle>
      {count === 0 && none !== undefined && <p className={styles.none}>{none}</p>}
      {children}
      {rows.length > 0 && (
        <table className={`${ledger.ledger} ${ledger.flush}`} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{changesText.columns.order}</th>
              <th scope="col">{head}</th>
              <th scope="col" className={ledger.number}>
                {changesText.columns.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ order, what }) => (
              <OrderLine key={order.orderId} order={order} what={what} />
            ))}
          </tbody>
        </table>
      )}
      {rows.length < count && (
        <p className={styles.more}>
          {changesText.newest(rows.length, count)}
          <Button small onPress={onMore} aria-label={changesText.showMoreOf(title)}>
            {changesText.showMore}
          </Button>
        </p>
      )}
    </section>
  );
}

function OrderLine({ order, what }: { readonly order: OrderSummary; readonly what: ReactNode }) {
  return (
    <tr>
      <td className={styles.order}>
        <Link to="/orders/$number" params={{ number: order.number }}>
          {order.number}
        </Link>
        <small>{customerName(order.customer)}</small>
      </td>
      <td>{what}</td>
      <td className={ledger.number}>{formatMoney(order.totalMinor, order.currency)}</td>
    </tr>
  );
}
