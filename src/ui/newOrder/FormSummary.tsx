import { CircleAlert, Save } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";
import type { OrderEventType } from "../../orders/order/events.ts";
import { Button } from "../components/Button.tsx";
import type { DraftControl } from "../drafts/useDraft.ts";
import { formatTime } from "../format/dates.ts";
import { formatMoney, parseMoney } from "../format/money.ts";
import { sumOfLines } from "../order/forms/lineInput.ts";
import { ProblemNotice } from "../order/forms/ProblemNotice.tsx";
import type { OrderCommand } from "../order/forms/useOrderCommand.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import text from "../styles/text.module.css";
import { errorList } from "./errorList.ts";
import styles from "./NewOrderScreen.module.css";
import { newOrderText as words } from "./newOrderText.ts";
import type { OrderFormValues, ReadOrderForm } from "./orderForm.ts";

interface FormSummaryProps {
  readonly command: OrderCommand;
  readonly draft: DraftControl<OrderFormValues>;
  readonly isPast: boolean;
  readonly onDiscard: () => void;
}

/** What is to correct, what it comes to, and the button that creates the order. */
export function FormSummary({ command, draft, isPast, onDiscard }: FormSummaryProps) {
  return (
    <aside className={styles.side} aria-label={words.summary}>
      <ToCorrect />
      <ProblemNotice problem={command.problem} />
      <Sums />
      <div className={styles.buttons}>
        <Button
          type="submit"
          variant="primary"
          className={styles.create}
          {...(isPast ? { isDisabled: true, reason: words.createInPast } : {})}
        >
          {words.create}
          <span aria-hidden="true">
            <kbd>{words.createKeys}</kbd>
          </span>
        </Button>
        <Button variant="quiet" onPress={onDiscard}>
          {words.discard}
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
            <strong>{words.toCorrect(problems.length)}</strong>
            <ul>
              {problems.map(({ name, inWords }) => (
                <li key={name}>
                  <button type="button" onClick={() => setFocus(name)}>
                    {inWords}
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
  return (
    <dl className={styles.sums}>
      <div>
        <dt>{words.linesAndUnits(sum.counted, sum.begun, sum.units)}</dt>
        <dd>{formatMoney(sum.goodsMinor, currency)}</dd>
      </div>
      <div>
        <dt>{words.postage}</dt>
        <dd>{postage === null ? words.noAmount : formatMoney(postage, currency)}</dd>
      </div>
      <div className={styles.total}>
        <dt>{words.total}</dt>
        <dd>{formatMoney(sum.goodsMinor + (postage ?? 0), currency)}</dd>
      </div>
    </dl>
  );
}

function DraftNotice({ draft }: { readonly draft: DraftControl<OrderFormValues> }) {
  const timeZone = useTimeZone();
  if (draft.savedAt === null) return null;
  const at = formatTime(draft.savedAt, timeZone);
  return (
    <div className={styles.callout} role="status">
      <Save aria-hidden="true" />
      <span>
        {draft.isRestored ? (
          <>
            <strong>{words.draftRestored(at)}</strong> {words.draftUntilCreated}
          </>
        ) : (
          <>
            <strong>{words.draftKept}</strong>
            {words.draftSince(at)}
          </>
        )}
      </span>
    </div>
  );
}

const CREATED: OrderEventType = "OrderCreated";
const NOTED: OrderEventType = "NoteAdded";

function Writes() {
  const { control } = useFormContext<OrderFormValues, unknown, ReadOrderForm>();
  const note = useWatch({ control, name: "note" });
  const created = <span className={text.mono}>{CREATED}</span>;
  const noted = <span className={text.mono}>{NOTED}</span>;
  return (
    <p className={styles.writes}>
      {words.writes} {created}
      {note.trim() === "" ? (
        words.oneEvent
      ) : (
        <>
          {" "}
          {words.and} {noted}
          {words.bothOrNeither}
        </>
      )}{" "}
      {words.doublePress}
    </p>
  );
}
