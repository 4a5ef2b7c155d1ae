import type { OrderLine } from "../../orders/order/events.ts";
import { lineDiscountMinor, lineGoodsMinor } from "../../orders/order/orderMoney.ts";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { classes } from "../components/classes.ts";
import { Flag } from "../components/Flag.tsx";
import ledger from "../components/ledger.module.css";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { currencySymbol, formatAmount, formatMoney } from "../format/money.ts";
import { formatNumber } from "../format/number.ts";
import { useMoment } from "../stores/useMoment.ts";
import text from "../styles/text.module.css";
import styles from "./OrderLines.module.css";
import { orderText } from "./orderText.ts";
import { type TotalsRow, totalsRows } from "./totalsRows.ts";

const words = orderText.lines;

/** An order's lines and what they come to. */
export function OrderLines({ detail }: { readonly detail: OrderDetail }) {
  const moment = useMoment();
  const { lines, currency, returned } = detail.order;
  const units = lines.reduce((sum, line) => sum + line.quantity, 0);
  const symbol = currencySymbol(currency);
  return (
    <section className={styles.section} aria-labelledby="order-lines">
      <SectionTitle id="order-lines" detail={words.count(lines.length, units)}>
        {words.title}
      </SectionTitle>
      <table className={classes(ledger.ledger, ledger.flush, styles.lines)} aria-labelledby="order-lines">
        <thead>
          <tr>
            <th scope="col" className={styles.sku}>
              {words.sku}
            </th>
            <th scope="col">{words.item}</th>
            <th scope="col" className={styles.quantity}>
              {words.quantity}
            </th>
            <th scope="col" className={styles.each}>
              {words.each(symbol)}
            </th>
            <th scope="col" className={styles.amount}>
              {words.amount(symbol)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.line} line={line} currency={currency} returned={returned[line.line] ?? 0} />
          ))}
        </tbody>
        <tfoot>
          {totalsRows(detail, moment).map((row) => (
            <Totals key={row.key} row={row} />
          ))}
        </tfoot>
      </table>
    </section>
  );
}

interface LineProps {
  readonly line: OrderLine;
  readonly currency: string;
  /** Units that came back. */
  readonly returned: number;
}

function Line({ line, currency, returned }: LineProps) {
  const discount = lineDiscountMinor(line);
  const goods = lineGoodsMinor(line);
  const { unitPriceMinor } = line;
  return (
    <tr>
      <td className={styles.sku}>{line.sku}</td>
      <td>
        <span className={classes(text.itemName, styles.name)}>{line.name || line.sku}</span>
        {unitPriceMinor === 0 && <Flag tone="plain">{words.free}</Flag>}
        {returned > 0 && <Flag tone="plain">{words.returned(returned)}</Flag>}
        <span className={styles.compact}>
          {words.times(
            line.quantity,
            unitPriceMinor === null ? words.priceNotKnown : formatMoney(unitPriceMinor, currency),
          )}
        </span>
        {discount > 0 && (
          <span className={styles.discounted}>
            {words.discount(line.discountPercent ?? 0, formatAmount(-discount, currency))}
          </span>
        )}
      </td>
      <td className={styles.quantity}>{formatNumber(line.quantity)}</td>
      <Amount className={styles.each} minor={unitPriceMinor} currency={currency} />
      <Amount className={styles.amount} minor={goods} currency={currency} />
    </tr>
  );
}

interface AmountProps {
  readonly className: string | undefined;
  /** Null: not known. */
  readonly minor: number | null;
  readonly currency: string;
}

function Amount({ className, minor, currency }: AmountProps) {
  return (
    <td className={classes(className, minor === null && styles.missing)}>
      {minor === null ? words.notKnown : formatAmount(minor, currency)}
    </td>
  );
}

const WEIGHTS: Readonly<Record<TotalsRow["weight"], string | undefined>> = {
  plain: undefined,
  grand: styles.grand,
  due: styles.due,
};

function Totals({ row }: { readonly row: TotalsRow }) {
  return (
    <tr className={WEIGHTS[row.weight]}>
      <th scope="row" colSpan={4}>
        {row.label}
      </th>
      <td className={classes(styles.amount, row.amount === null && styles.missing)}>
        {row.amount ?? words.notKnown}
      </td>
    </tr>
  );
}
