import type { Position } from "../../engine/events/identifiers.ts";
import type { ChangesAnswer } from "../../orders/queries/changes.ts";
import type { Figures } from "../../orders/queries/statistics.ts";
import ledger from "../components/ledger.module.css";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { formatMoney } from "../format/money.ts";
import page from "../statistics/page.module.css";
import { WhyLink } from "../why/WhyLink.tsx";
import type { WhyFigure, WhySearch } from "../why/whySearch.ts";
import styles from "./changes.module.css";
import { changesText } from "./changesText.ts";

const words = changesText.money;

/** What came in and went out, one currency at a time. */
export function MoneyChanges({ money, from }: Pick<ChangesAnswer, "money" | "from">) {
  return (
    <section className={page.section} aria-labelledby="changes-money">
      <SectionTitle id="changes-money" detail={words.detail}>
        {words.title}
      </SectionTitle>
      {money.length === 0 && <p className={styles.none}>{words.none}</p>}
      <div className={styles.currencies}>
        {money.map(({ currency, figures }) => (
          <CurrencyTable key={currency} currency={currency} figures={figures} from={from} />
        ))}
      </div>
    </section>
  );
}

interface CurrencyProps {
  readonly currency: string;
  readonly figures: Figures;
  /** The earlier end. */
  readonly from: Position;
}

function CurrencyTable({ currency, figures, from }: CurrencyProps) {
  const signed = (minor: number) => formatMoney(minor === 0 ? 0 : minor, currency, { sign: true });
  const why = (of: WhyFigure): WhySearch => ({ of, currency, after: from });
  const flows = [
    {
      what: words.received,
      of: "received",
      minor: figures.receivedMinor,
      amount: signed(figures.receivedMinor),
    },
    {
      what: words.refunded,
      of: "refunded",
      minor: figures.refundedMinor,
      amount: signed(-figures.refundedMinor),
    },
  ] as const;
  const values = [
    { what: words.ordered(figures.orders), of: "revenue", minor: figures.orderedMinor },
    { what: words.cancelled(figures.cancelled), of: "cancelledValue", minor: figures.cancelledMinor },
    { what: words.returned, of: "returned", minor: figures.returnedMinor },
  ] as const;
  return (
    <table className={`${ledger.ledger} ${ledger.flush} ${styles.money}`} aria-label={words.table(currency)}>
      <tbody>
        {flows.map(({ what, of, minor, amount }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td className={ledger.number}>
              {minor === 0 ? amount : <WhyLink search={why(of)}>{amount}</WhyLink>}
            </td>
          </tr>
        ))}
        <tr className={ledger.total}>
          <th scope="row">{words.net(currency)}</th>
          <td className={ledger.number}>{signed(figures.receivedMinor - figures.refundedMinor)}</td>
        </tr>
        {values
          .filter(({ minor }) => minor !== 0)
          .map(({ what, of, minor }) => (
            <tr key={what} className={styles.aside}>
              <th scope="row">{what}</th>
              <td className={ledger.number}>
                <WhyLink search={why(of)}>{formatMoney(minor, currency)}</WhyLink>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
