import { History, SearchX } from "lucide-react";
import type { OrderDetailAnswer } from "../../orders/queries/orderDetail.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { useSeek } from "../stores/PositionProvider.tsx";
import { useShown } from "../stores/useAnswer.ts";
import { orderText } from "./orderText.ts";

const words = orderText.missing;

interface MissingOrderProps {
  readonly number: string;
  readonly answer: Exclude<OrderDetailAnswer, { found: "yes" }>;
}

/** An order that the book doesn't have, or doesn't have yet at the position on the screen. */
export function MissingOrder({ number, answer }: MissingOrderProps) {
  const { position } = useShown();
  const seek = useSeek();
  const orders = <LinkButton to="/orders">{words.toList}</LinkButton>;
  if (answer.found === "no") {
    return (
      <EmptyState level={1} icon={<SearchX aria-hidden="true" />} title={words.none(number)} actions={orders}>
        {words.noneHow}
      </EmptyState>
    );
  }
  const first = answer.firstPosition;
  return (
    <EmptyState
      level={1}
      icon={<History aria-hidden="true" />}
      title={words.unborn(number)}
      actions={
        <>
          <Button variant="primary" onPress={() => seek(first)}>
            {words.goTo(first)}
          </Button>
          {orders}
        </>
      }
    >
      {words.unbornHow(position, first)}
    </EmptyState>
  );
}
