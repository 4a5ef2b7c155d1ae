import type { ChangesAnswer } from "../../orders/queries/changes.ts";
import type { Figures } from "../../orders/queries/statistics.ts";
import ledger from "../components/ledger.module.css";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { formatMoney } from "../format/money.ts";
import page from "../statistics/page.module.css";
import styles from "./changes.module.css";
import { changesText } from "./changesText.ts";

const words = changesText.money;

/** What came in and went out, one currency at a time. */
export function MoneyChanges({ money }: { readonly money: ChangesAnswer["money"] }) {
  return (
    <section className={page.section} aria-labelledby="changes-money">
      <SectionTitle id="changes-money" detail={words.detail}>
        {words.title}
      </SectionTitle>
      {money.length === 0 && <p className={styles.none}>{words.none}</p>}
      <div className={styles.currencies}>
        {money.map(({ currency, figures }) => (
          <CurrencyTable key={currency} currency={currency} figures={figures} />
        ))}
      </div>
    </section>
  );
}

interface CurrencyProps {
  readonly currency: string;
  readonly figures: Figures;
}

function CurrencyTable({ currency, figures }: CurrencyProps) {
  const signed = (minor: number) => formatMoney(minor === 0 ? 0 : minor, currency, { sign: true });
  const flows = [
    { what: words.received, amount: signed(figures.receivedMinor) },
    { what: words.refunded, amount: signed(-figures.refundedMinor) },
  ];
  const values = [
    { what: words.ordered(figures.orders), minor: figures.orderedMinor },
    { what: words.cancelled(figures.cancelled), minor: figures.cancelledMinor },
    { what: words.returned, minor: figures.returnedMinor },
  ].filter(({ minor }) => minor !== 0);
  return (
    <table className={`${ledger.ledger} ${ledger.flush} ${styles.money}`} aria-label={words.table(currency)}>
      <tbody>
        {flows.map(({ what, amount }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td className={ledger.number}>{amount}</td>
          </tr>
        ))}
        <tr className={ledger.total}>
          <th scope="row">{words.net(currency)}</th>
          <td className={ledger.number}>{signed(figures.receivedMinor - figures.refundedMinor)}</td>
        </tr>
        {values.map(({ what, minor }) => (
          <tr key={what} className={styles.aside}>
            <th scope="row">{what}</th>
            <td className={ledger.number}>{formatMoney(minor, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
