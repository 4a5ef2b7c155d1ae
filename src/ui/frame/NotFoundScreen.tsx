import { EmptyState } from "../components/EmptyState.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { frameText } from "./frameText.ts";

/** For an address that no screen has. */
export function NotFoundScreen() {
  return (
    <EmptyState
      level={1}
      title={frameText.notFound.title}
      actions={<LinkButton to="/orders">{frameText.notFound.toOrders}</LinkButton>}
    >
      {frameText.notFound.words}
    </EmptyState>
  );
}
