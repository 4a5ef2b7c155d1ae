import type { CsvSummary } from "../../orders/csv/csvSummary.ts";
import { formatDay } from "../format/dates.ts";
import { formatMoney } from "../format/money.ts";
import { formatNumber } from "../format/number.ts";
import styles from "./csvImport.module.css";
import { csvImportText } from "./csvImportText.ts";

const words = csvImportText.check;

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly detail?: string | undefined;
}

function Figure({ label, value, detail }: FigureProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{value}</b>
        {detail !== undefined && <small>{detail}</small>}
      </dd>
    </div>
  );
}

/** What the file holds, in figures. */
export function OutcomeFigures({ summary }: { readonly summary: CsvSummary }) {
  const { orders, lines, customers, cancelled, ordersWithoutCustomer, values, firstDay, lastDay } = summary;
  const days =
    firstDay === null || lastDay === null
      ? words.noPeriod
      : words.placed(formatDay(firstDay, "full"), formatDay(lastDay, "full"));
  return (
    <dl className={styles.figures}>
      <Figure
        label={words.orders}
        value={formatNumber(orders)}
        detail={cancelled > 0 ? words.cancelledOrders(cancelled) : undefined}
      />
      <Figure
        label={words.lines}
        value={formatNumber(lines)}
        detail={orders > 0 ? words.perOrder(formatNumber(lines / orders, 1)) : undefined}
      />
      <Figure
        label={words.customers}
        value={formatNumber(customers)}
        detail={ordersWithoutCustomer > 0 ? words.withoutCustomer(ordersWithoutCustomer) : undefined}
      />
      {values.map(({ currency, goodsMinor }) => (
        <Figure
          key={currency}
          label={values.length > 1 ? words.valueOf(currency) : words.value}
          value={formatMoney(goodsMinor, currency)}
        />
      ))}
      <Figure label={words.period} value={days} />
    </dl>
  );
}
