import { Link } from "@tanstack/react-router";
import { MoveRight, RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import type { HandledCommand } from "../backend.ts";
import { Flag, type FlagTone } from "../components/Flag.tsx";
import ledger from "../components/ledger.module.css";
import { formatTimeWithSeconds } from "../format/dates.ts";
import { formatNumber } from "../format/number.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import text from "../styles/text.module.css";
import { type Decision, type DecisionKind, replayText } from "./decision.ts";
import { formatMillis } from "./millis.ts";
import { StepBar, StepTime } from "./StepTimes.tsx";
import rows from "./stackedRows.module.css";
import styles from "./UnderTheHood.module.css";
import { underTheHoodText } from "./underTheHoodText.ts";

const words = underTheHoodText.commands;
const { columns } = words;

interface Props {
  readonly command: HandledCommand;
  readonly decision: Decision;
  /** The longest time among the commands shown. */
  readonly longestMs: number;
}

/** A command on its way, from left to right: what was asked, decided, appended, and which projections have it. */
export function CommandRow({ command, decision, longestMs }: Props): ReactNode {
  const timeZone = useTimeZone();
  const { times } = command;
  return (
    <tr className={styles.arriving}>
      <td className={text.second} data-head={columns.time}>
        {formatTimeWithSeconds(command.at, timeZone)}
      </td>
      <td data-head={columns.command}>
        <code className={styles.code}>{command.type}</code>{" "}
        {command.orderNumber === null ? null : (
          <Link to="/orders/$number" params={{ number: command.orderNumber }} className={text.link ?? ""}>
            {command.orderNumber}
          </Link>
        )}
      </td>
      <td className={ledger.number} data-head={columns.replayed}>
        <span>{decision.replay === null ? underTheHoodText.none : replayText(decision.replay)}</span>{" "}
        <StepTime step="load" ms={times.loadMs} />
      </td>
      <td className={styles.decision} data-head={columns.decision}>
        <Arrow />
        <DecisionFlag decision={decision} />
        {decision.reason === null ? null : <span className={text.second}>{decision.reason}</span>}{" "}
        <StepTime step="decide" ms={times.decideMs} />
      </td>
      <td className={rows.wide} data-head={columns.events}>
        <Appended events={decision.events} /> <StepTime step="append" ms={times.appendMs} />
      </td>
      <td className={`${ledger.number} ${text.second}`} data-head={columns.position}>
        {decision.position === null ? underTheHoodText.none : formatNumber(decision.position)}
      </td>
      <td className={rows.wide} data-head={columns.projections}>
        <Folded command={command} isAppended={decision.events.length > 0} />
      </td>
      <td className={ledger.number} data-head={columns.took}>
        {formatMillis(command.tookMs)}
        <StepBar times={times} longestMs={longestMs} />
      </td>
    </tr>
  );
}

function Appended({ events }: { readonly events: readonly string[] }): ReactNode {
  if (events.length === 0) return <span className={text.third}>{words.noEvent}</span>;
  return (
    <span className={styles.events}>
      <Arrow />
      {events.map((type, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: events of one commit have a fixed order
        <code key={index} className={styles.event}>
          {type}
        </code>
      ))}
    </span>
  );
}

interface FoldedProps {
  readonly command: HandledCommand;
  readonly isAppended: boolean;
}

/** How long after the acknowledgement each projection had the events. */
function Folded({ command, isAppended }: FoldedProps): ReactNode {
  const { folds } = command.times;
  if (!isAppended) return <span className={text.third}>{underTheHoodText.none}</span>;
  if (folds.length === 0) return <span className={text.third}>{words.waiting}</span>;
  return (
    <span className={styles.events}>
      <Arrow />
      {folds.map(({ projection, ms }) => (
        <span key={projection} className={styles.folded}>
          {words.folded(projection, formatMillis(ms))}
        </span>
      ))}
    </span>
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
