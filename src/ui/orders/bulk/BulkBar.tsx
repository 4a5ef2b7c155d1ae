import { CreditCard, Download, type LucideIcon, PackageCheck, Truck, X } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { BULK_COMMANDS, type BulkCommandType } from "../../../orders/order/bulkCommands.ts";
import type { OrderListAnswer } from "../../../orders/queries/orderList.ts";
import type { OrderChoice, OrderSelectionAnswer } from "../../../orders/queries/orderSelection.ts";
import { Button } from "../../components/Button.tsx";
import { formatMoney } from "../../format/money.ts";
import { useShortcut } from "../../frame/useShortcut.ts";
import { useCommands } from "../../palette/commands.ts";
import { useAnswer, useIsPast } from "../../stores/useAnswer.ts";
import { SelectBox } from "../selection/SelectBox.tsx";
import { EVERYTHING, isSelected, NOTHING, withOrders } from "../selection/selection.ts";
import type { RowSelection } from "../selection/useRowSelection.ts";
import styles from "./bulk.module.css";
import { bulkText } from "./bulkText.ts";

const ICONS: Readonly<Record<BulkCommandType, LucideIcon>> = {
  RecordPayment: CreditCard,
  ShipOrder: Truck,
  MarkDelivered: PackageCheck,
  CancelOrder: X,
};

export interface BulkBarProps {
  readonly list: OrderListAnswer;
  readonly selection: RowSelection;
  /** The selection as the engine is asked for it. */
  readonly choice: OrderChoice;
  readonly onAct: (command: BulkCommandType) => void;
  readonly onExport: () => void;
}

/** What is selected, and what can be done with all of it. */
export function BulkBar({ list, selection, choice, onAct, onExport }: BulkBarProps) {
  const isPast = useIsPast();
  const question = useMemo(() => {
    const sort = { by: "placed", direction: "descending" } as const;
    return { kind: "orderSelection", choice, sort, offset: 0, limit: 0 } as const;
  }, [choice]);
  const chosen = useAnswer(question);
  const clear = () => selection.set(NOTHING);
  const latest = useRef(clear);
  latest.current = clear;
  useShortcut("Escape", clear, !isPast);
  useCommands(() => (chosen === undefined || isPast ? [] : paletteCommands(chosen, onAct)));
  const isOver = chosen?.total === 0 && !isPast;
  useEffect(() => {
    if (isOver) latest.current();
  }, [isOver]);
  if (chosen === undefined) return null;
  return (
    <fieldset className={styles.bar} aria-label={bulkText.bar(chosen.total)}>
      <SelectBox label={bulkText.clearSelection} isChecked={false} isSome onToggle={clear} />
      <b>{bulkText.selected(chosen.total)}</b>
      <span className={styles.sum}>{sumsOf(chosen)}</span>
      <Widen list={list} selection={selection} />
      {BULK_COMMANDS.map((command) => (
        <BulkButton key={command} {...{ command, chosen, isPast, onAct }} />
      ))}
      <Button
        small
        icon={<Download aria-hidden="true" />}
        aria-label={bulkText.csvOfSelected}
        onPress={onExport}
      >
        {bulkText.csv}
      </Button>
      <span className={styles.grow} />
      <Button small variant="quiet" onPress={clear}>
        {bulkText.clear} {!isPast && <kbd>{bulkText.escape}</kbd>}
      </Button>
    </fieldset>
  );
}

/** The next wider selection: the page, and then everything that matches. */
function Widen({ list, selection }: Pick<BulkBarProps, "list" | "selection">) {
  const page = list.rows.map(({ orderId }) => orderId);
  const isPageChosen = page.every((orderId) => isSelected(selection.selection, orderId));
  if (!isPageChosen) {
    return (
      <Button
        small
        variant="quiet"
        className={styles.widen}
        onPress={() => selection.set(withOrders(selection.selection, page, true))}
      >
        {bulkText.selectPage(page.length)}
      </Button>
    );
  }
  if (selection.selection.kind === "all" || page.length === list.total) return null;
  return (
    <Button small variant="quiet" className={styles.widen} onPress={() => selection.set(EVERYTHING)}>
      {bulkText.selectAll(list.total)}
    </Button>
  );
}

interface BulkButtonProps {
  readonly command: BulkCommandType;
  readonly chosen: OrderSelectionAnswer;
  readonly isPast: boolean;
  readonly onAct: (command: BulkCommandType) => void;
}

function BulkButton({ command, chosen, isPast, onAct }: BulkButtonProps) {
  const Icon = ICONS[command];
  const fits = chosen.fits[command];
  return (
    <Button
      small
      icon={<Icon aria-hidden="true" />}
      isDisabled={isPast || fits === 0}
      reason={isPast ? bulkText.readOnly : bulkText.noneFits}
      onPress={() => onAct(command)}
    >
      {bulkText.action(command)}{" "}
      <span className={styles.count}>{bulkText.ofSelected(fits, chosen.total)}</span>
    </Button>
  );
}

const sumsOf = ({ sums }: OrderSelectionAnswer): string =>
  sums.map(({ currency, totalMinor }) => formatMoney(totalMinor, currency)).join(" · ");

const paletteCommands = ({ fits, total }: OrderSelectionAnswer, onAct: BulkBarProps["onAct"]) =>
  BULK_COMMANDS.filter((command) => fits[command] > 0).map((command) => ({
    id: `bulk ${command}`,
    label: bulkText.action(command),
    group: bulkText.paletteGroup(total),
    run: () => onAct(command),
  }));
