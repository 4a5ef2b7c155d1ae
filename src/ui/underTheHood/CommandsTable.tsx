import { Link } from "@tanstack/react-router";
import { MoveRight, RotateCcw } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { HandledCommand } from "../backend.ts";
import { CheckboxField } from "../components/CheckboxField.tsx";
import { Flag, type FlagTone } from "../components/Flag.tsx";
import ledger from "../components/ledger.module.css";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { formatTimeWithSeconds } from "../format/dates.ts";
import { formatNumber } from "../format/number.ts";
import page from "../statistics/page.module.css";
import { useTimeZone } from "../stores/useBooks.ts";
import text from "../styles/text.module.css";
import { type Decision, type DecisionKind, decisionOf, replayText } from "./decision.ts";
import { formatMillis } from "./millis.ts";
import styles from "./UnderTheHood.module.css";
import { underTheHoodText } from "./underTheHoodText.ts";

const words = underTheHoodText.commands;
const { columns } = words;

/** The last commands as they were handled: what was asked, decided and appended. */
export function CommandsTable({ commands }: { readonly commands: readonly HandledCommand[] }): ReactNode {
  const [refusedOnly, setRefusedOnly] = useState(false);
  const handled = commands.map((command) => ({ command, decision: decisionOf(command) }));
  const shown = refusedOnly ? handled.filter(({ decision }) => decision.kind === "refused") : handled;
  return (
    <section className={page.section} aria-labelledby="hood-commands">
      <SectionTitle
        id="hood-commands"
        actions={<CheckboxField label={words.refusedOnly} value={refusedOnly} onChange={setRefusedOnly} />}
      >
        {words.title}
      </SectionTitle>
      <p className={styles.note}>{words.note}</p>
      {shown.length === 0 ? (
        <p className={text.third}>{refusedOnly ? words.noneRefused : words.none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={words.scroll}>
          <table className={`${ledger.ledger} ${ledger.flush} ${styles.flow}`} aria-label={words.title}>
            <CommandsHead />
            <tbody>
              {shown.map(({ command, decision }) => (
                <CommandRow
                  key={`${command.commandId}/${command.at}`}
                  command={command}
                  decision={decision}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function CommandsHead(): ReactNode {
  return (
    <thead>
      <tr>
        <th scope="col">{columns.time}</th>
        <th scope="col">{columns.command}</th>
        <th scope="col" className={ledger.number}>
          {columns.replayed}
        </th>
        <th scope="col">{columns.decision}</th>
        <th scope="col">{columns.events}</th>
        <th scope="col" className={ledger.number}>
          {columns.position}
        </th>
        <th scope="col" className={ledger.number}>
          {columns.took}
        </th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly command: HandledCommand;
  readonly decision: Decision;
}

function CommandRow({ command, decision }: RowProps): ReactNode {
  const timeZone = useTimeZone();
  return (
    <tr>
      <td className={text.second}>{formatTimeWithSeconds(command.at, timeZone)}</td>
      <td>
        <code className={styles.code}>{command.type}</code>{" "}
        {command.orderNumber === null ? null : (
          <Link to="/orders/$number" params={{ number: command.orderNumber }} className={text.link ?? ""}>
            {command.orderNumber}
          </Link>
        )}
      </td>
      <td className={ledger.number}>
        {decision.replay === null ? underTheHoodText.none : replayText(decision.replay)}
      </td>
      <td className={styles.decision}>
        <Arrow />
        <DecisionFlag decision={decision} />
        {decision.reason === null ? null : <span className={text.second}>{decision.reason}</span>}
      </td>
      <td>
        {decision.events.length === 0 ? (
          <span className={text.third}>{words.noEvent}</span>
        ) : (
          <span className={styles.events}>
            <Arrow />
            {decision.events.map((type, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: events of one commit have a fixed order
              <code key={index} className={styles.event}>
                {type}
              </code>
            ))}
          </span>
        )}
      </td>
      <td className={`${ledger.number} ${text.second}`}>
        {decision.position === null ? underTheHoodText.none : formatNumber(decision.position)}
      </td>
      <td className={ledger.number}>{formatMillis(command.tookMs)}</td>
    </tr>
  );
}

const TONES: Readonly<Record<DecisionKind, FlagTone>> = {
  accepted: "good",
  refused: "bad",
  retried: "warn",
  repeated: "plain",
};

function DecisionFlag({ decision }: { readonly decision: Decision }): ReactNode {
  const again = decision.kind === "retried" ? { icon: <RotateCcw aria-hidden="true" /> } : {};
  return (
    <Flag tone={TONES[decision.kind]} {...again}>
      {decision.label}
    </Flag>
  );
}

const Arrow = (): ReactNode => <MoveRight className={styles.arrow} aria-hidden="true" />;
