import { CircleAlert, Save } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";
import { Button } from "../components/Button.tsx";
import { formatTime } from "../format/dates.ts";
import { formatMoney, parseMoney } from "../format/money.ts";
import { formatCount, formatNumber } from "../format/number.ts";
import { sumOfLines } from "../order/forms/lineInput.ts";
import { ProblemNotice } from "../order/forms/ProblemNotice.tsx";
import type { OrderCommand } from "../order/forms/useOrderCommand.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import text from "../styles/text.module.css";
import { errorList } from "./errorList.ts";
import styles from "./NewOrderScreen.module.css";
import type { OrderFormValues, ReadOrderForm } from "./orderForm.ts";
import type { DraftControl } from "./useDraft.ts";

interface FormSummaryProps {
  readonly command: OrderCommand;
  readonly draft: DraftControl;
  readonly isPast: boolean;
  readonly onDiscard: () => void;
}

/** What is to correct, what it comes to, and the button that creates the order. */
export function FormSummary({ command, draft, isPast, onDiscard }: FormSummaryProps) {
  return (
    <aside className={styles.side} aria-label="Summary">
      <ToCorrect />
      <ProblemNotice problem={command.problem} />
      <Sums />
      <div className={styles.buttons}>
        <Button
          type="submit"
          variant="primary"
          className={styles.create}
          {...(isPast ? { isDisabled: true, reason: "Read-only in the past. Back to now to create." } : {})}
        >
          Create order
          <span aria-hidden="true">
            <kbd>Ctrl ↵</kbd>
          </span>
        </Button>
        <Button variant="quiet" onPress={onDiscard}>
          Discard draft
        </Button>
      </div>
      <DraftNotice draft={draft} />
      <Writes />
    </aside>
  );
}

function ToCorrect() {
  const { formState, setFocus } = useFormContext<OrderFormValues, unknown, ReadOrderForm>();
  const problems = errorList(formState.errors);
  return (
    <div role="alert" className={problems.length === 0 ? styles.silent : undefined}>
      {problems.length > 0 && (
        <div className={styles.bad}>
          <CircleAlert aria-hidden="true" />
          <div>
            <strong>{formatCount(problems.length, "thing")} to correct</strong>
            <ul>
              {problems.map(({ name, words }) => (
                <li key={name}>
                  <button type="button" onClick={() => setFocus(name)}>
                    {words}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}

function Sums() {
  const { control } = useFormContext<OrderFormValues, unknown, ReadOrderForm>();
  const [lines, postageText, currency] = useWatch({ control, name: ["lines", "postage", "currency"] });
  const sum = sumOfLines(lines, currency);
  const postage = postageText.trim() === "" ? 0 : parseMoney(postageText, currency);
  const ofLines =
    sum.counted === sum.begun
      ? formatCount(sum.counted, "line")
      : `${formatNumber(sum.counted)} of ${formatCount(sum.begun, "line")}`;
  return (
    <dl className={styles.sums}>
      <div>
        <dt>
          {ofLines}, {formatCount(sum.units, "unit")}
        </dt>
        <dd>{formatMoney(sum.goodsMinor, currency)}</dd>
      </div>
      <div>
        <dt>Postage</dt>
        <dd>{postage === null ? "–" : formatMoney(postage, currency)}</dd>
      </div>
      <div className={styles.total}>
        <dt>Total</dt>
        <dd>{formatMoney(sum.goodsMinor + (postage ?? 0), currency)}</dd>
      </div>
    </dl>
  );
}

function DraftNotice({ draft }: { readonly draft: DraftControl }) {
  const timeZone = useTimeZone();
  if (draft.savedAt === null) return null;
  const at = formatTime(draft.savedAt, timeZone);
  return (
    <div className={styles.callout} role="status">
      <Save aria-hidden="true" />
      <span>
        {draft.isRestored ? (
          <>
            <strong>Draft from {at} restored.</strong> It is kept on this device until the order is created.
          </>
        ) : (
          <>
            <strong>Draft kept on this device</strong>, {at}. It survives a reload.
          </>
        )}
      </span>
    </div>
  );
}

function Writes() {
  const { control } = useFormContext<OrderFormValues, unknown, ReadOrderForm>();
  const note = useWatch({ control, name: "note" });
  const created = <span className={text.mono}>OrderCreated</span>;
  return (
    <p className={styles.writes}>
      {note.trim() === "" ? (
        <>Writes one event, {created}.</>
      ) : (
        <>
          Writes two events, {created} and <span className={text.mono}>NoteAdded</span>, both or neither.
        </>
      )}{" "}
      A double press still makes one order.
    </p>
  );
}
