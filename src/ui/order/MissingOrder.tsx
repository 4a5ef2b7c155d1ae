import { History, SearchX } from "lucide-react";
import type { OrderDetailAnswer } from "../../orders/queries/orderDetail.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { formatNumber } from "../format/number.ts";
import { useSeek } from "../stores/PositionProvider.tsx";
import { useShown } from "../stores/useAnswer.ts";

interface MissingOrderProps {
  readonly number: string;
  readonly answer: Exclude<OrderDetailAnswer, { found: "yes" }>;
}

/** An order that the book doesn't have, or doesn't have yet at the position on the screen. */
export function MissingOrder({ number, answer }: MissingOrderProps) {
  const { position } = useShown();
  const seek = useSeek();
  const orders = <LinkButton to="/orders">Back to the list</LinkButton>;
  if (answer.found === "no") {
    return (
      <EmptyState
        level={1}
        icon={<SearchX aria-hidden="true" />}
        title={`There is no order ${number} in this book`}
        actions={orders}
      >
        Check the number, or open the book that holds it.
      </EmptyState>
    );
  }
  const first = answer.firstPosition;
  return (
    <EmptyState
      level={1}
      icon={<History aria-hidden="true" />}
      title={`Order ${number} is not yet born`}
      actions={
        <>
          <Button variant="primary" onPress={() => seek(first)}>
            Go to event {formatNumber(first)}
          </Button>
          {orders}
        </>
      }
    >
      The screen shows event {formatNumber(position)}; its first event is {formatNumber(first)}.
    </EmptyState>
  );
}
