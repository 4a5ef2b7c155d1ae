import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { ChevronLeft, Printer } from "lucide-react";
import { useMemo } from "react";
import { Button } from "../../components/Button.tsx";
import { LinkButton } from "../../components/LinkButton.tsx";
import { SegmentedControl } from "../../components/SegmentedControl.tsx";
import { useAnswer } from "../../stores/useAnswer.ts";
import { MissingOrder } from "../MissingOrder.tsx";
import { DeliveryNote } from "./DeliveryNote.tsx";
import { OrderSummarySheet } from "./OrderSummarySheet.tsx";
import styles from "./print.module.css";
import { PRINT_LAYOUTS, type PrintLayout, printSearchSchema } from "./printSearch.ts";
import { printText } from "./printText.ts";

const OPTIONS = PRINT_LAYOUTS.map((value) => ({ value, label: printText.layouts[value] }));

/** An order as a sheet of paper, at the position on the screen: which layout, is the address's. */
export function PrintScreen() {
  const { number = "" } = useParams({ strict: false });
  const { layout = "delivery-note" } = printSearchSchema.parse(useSearch({ strict: false }));
  const answer = useAnswer(useMemo(() => ({ kind: "orderDetail", number }) as const, [number]));
  const navigate = useNavigate();
  if (answer === undefined) return null;
  if (answer.found !== "yes") return <MissingOrder number={number} answer={answer} />;
  const choose = (chosen: PrintLayout) => {
    void navigate({ to: ".", search: (search) => ({ ...search, layout: chosen }), replace: true });
  };
  const Sheet = layout === "summary" ? OrderSummarySheet : DeliveryNote;
  return (
    <div className={styles.screen}>
      <div className={styles.tools}>
        <LinkButton
          variant="quiet"
          to="/orders/$number"
          params={{ number }}
          icon={<ChevronLeft aria-hidden="true" />}
        >
          {printText.toOrder(number)}
        </LinkButton>
        <SegmentedControl label={printText.layout} value={layout} onChange={choose} options={OPTIONS} />
        <Button variant="primary" icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
          {printText.print}
        </Button>
      </div>
      <Sheet detail={answer} />
    </div>
  );
}
