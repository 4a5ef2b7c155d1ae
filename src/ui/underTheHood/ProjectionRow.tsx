import { RefreshCw } from "lucide-react";
import type { ReactNode } from "react";
import type { ProjectionStatus } from "../../engine/projections/projectionStatus.ts";
import { Button } from "../components/Button.tsx";
import { Flag } from "../components/Flag.tsx";
import ledger from "../components/ledger.module.css";
import { timeLeft } from "../components/timeLeft.ts";
import { formatNumber } from "../format/number.ts";
import text from "../styles/text.module.css";
import { formatMillis } from "./millis.ts";
import styles from "./UnderTheHood.module.css";
import { underTheHoodText } from "./underTheHoodText.ts";

const words = underTheHoodText.projections;

interface Props {
  readonly projection: ProjectionStatus;
  readonly head: number;
  readonly onRebuild: () => void;
  readonly onCancel: () => void;
}

/** One projection: where it stands, and whether it is being made again. */
export function ProjectionRow({ projection, head, onRebuild, onCancel }: Props): ReactNode {
  const { name, schema, generation, checkpoint, lag, lagAgeMs, rebuild } = projection;
  const rate = rebuild?.ratePerSecond ?? projection.ratePerSecond;
  const { columns } = words;
  return (
    <tr>
      <th scope="row">
        <code className={styles.code}>{name}</code>
      </th>
      <td className={text.second} data-head={columns.schema}>
        <span className={styles.schema} title={schema}>
          {schema}
        </span>
      </td>
      <td className={`${ledger.number} ${text.second}`} data-head={columns.generation}>
        {formatNumber(generation)}
      </td>
      <td className={ledger.number} data-head={columns.checkpoint}>
        {formatNumber(checkpoint)}
      </td>
      <td className={styles.lagCell} data-head={columns.lag}>
        <LagBar projection={projection} head={head} />
        <span>{formatNumber(lag)}</span>
      </td>
      <td className={`${ledger.number} ${text.second}`} data-head={columns.age}>
        {lag === 0 ? underTheHoodText.none : formatMillis(lagAgeMs)}
      </td>
      <td className={`${ledger.number} ${text.second}`} data-head={columns.rate}>
        {rate === null ? underTheHoodText.none : words.rate(rate)}
      </td>
      <td className={styles.state} data-head={columns.state}>
        <State projection={projection} />
      </td>
      <td className={ledger.number}>
        {rebuild === null ? (
          <Button small aria-label={words.rebuildOf(name)} onPress={onRebuild}>
            {words.rebuild}
          </Button>
        ) : (
          <Button small aria-label={words.cancelOf(name)} onPress={onCancel}>
            {words.cancel}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** How much of the log is in the view, as a bar; the figure stands beside it. */
function LagBar({ projection, head }: Pick<Props, "projection" | "head">): ReactNode {
  const { rebuild, checkpoint, state } = projection;
  const done = rebuild ? rebuild.done / Math.max(rebuild.total, 1) : head === 0 ? 1 : checkpoint / head;
  const isMoving = rebuild !== null || state === "catching-up" || state === "restoring";
  const kind = isMoving ? "busy" : state === "stopped" ? "stopped" : undefined;
  return (
    <span className={styles.lag} data-kind={kind} aria-hidden="true">
      <i style={{ inlineSize: `${Math.min(1, done) * 100}%` }} />
    </span>
  );
}

function State({ projection }: { readonly projection: ProjectionStatus }): ReactNode {
  const { state, failure, rebuild } = projection;
  const turning = <RefreshCw aria-hidden="true" />;
  return (
    <>
      {state === "current" ? <Flag tone="good">{words.current}</Flag> : null}
      {state === "catching-up" || state === "restoring" ? (
        <Flag tone="plain" icon={turning}>
          {state === "restoring" ? words.restoring : words.catchingUp}
        </Flag>
      ) : null}
      {state === "stopped" ? <Flag tone="bad">{words.stopped}</Flag> : null}
      {rebuild ? (
        <Flag tone="plain" icon={turning}>
          {words.rebuilding(rebuild.done, rebuild.total, timeLeft(rebuild))}
        </Flag>
      ) : null}
      {failure ? (
        <span className={styles.cause}>{words.cause(failure.position, failure.type, failure.message)}</span>
      ) : null}
    </>
  );
}
