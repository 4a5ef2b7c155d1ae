import type { OrderDetail } from "../../../orders/queries/orderDetail.ts";
import { classes } from "../../components/classes.ts";
import ledger from "../../components/ledger.module.css";
import { formatNumber } from "../../format/number.ts";
import styles from "./print.module.css";
import { printText } from "./printText.ts";
import { SheetHead } from "./SheetHead.tsx";

/** What goes into the parcel: items and how many, no prices, and room to sign. */
export function DeliveryNote({ detail }: { readonly detail: OrderDetail }) {
  const { order } = detail;
  const units = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <article className={styles.sheet}>
      <SheetHead
        detail={detail}
        title={printText.title["delivery-note"](order.number)}
        facts={shipmentFacts(detail)}
      />
      <table className={classes(ledger.ledger, ledger.flush, styles.items)} aria-label={printText.lines}>
        <thead>
          <tr>
            <th scope="col" className={styles.sku}>
              {printText.sku}
            </th>
            <th scope="col">{printText.item}</th>
            <th scope="col" className={ledger.number}>
              {printText.quantity}
            </th>
            <th scope="col" className={styles.check}>
              {printText.checked}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map(({ line, sku, name, quantity }) => (
            <tr key={line}>
              <td className={styles.sku}>{sku}</td>
              <td>
                {name || sku}
                {name !== "" && <small className={classes(styles.aside, styles.compact)}>{sku}</small>}
                <Returned units={order.returned[line] ?? 0} />
              </td>
              <td className={ledger.number}>{formatNumber(quantity)}</td>
              <td className={styles.check}>
                <span className={styles.box} aria-hidden="true" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.count}>{printText.units(order.lines.length, units)}</p>
      <p className={styles.sign}>{printText.received}</p>
    </article>
  );
}

function Returned({ units }: { readonly units: number }) {
  if (units === 0) return null;
  return <small className={styles.aside}>{printText.returned(units)}</small>;
}

function shipmentFacts({ order: { shipment } }: OrderDetail): readonly (readonly [string, string])[] {
  if (shipment === null) return [[printText.carrier, printText.notShipped]];
  return [
    [printText.carrier, shipment.carrier ?? printText.notKnown],
    [printText.tracking, shipment.trackingNumber ?? printText.notKnown],
  ];
}
