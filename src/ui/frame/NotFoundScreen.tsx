import { EmptyState } from "../components/EmptyState.tsx";
import { LinkButton } from "../components/LinkButton.tsx";

/** For an address that no screen has. */
export function NotFoundScreen() {
  return (
    <EmptyState
      level={1}
      title="There is no such screen"
      actions={<LinkButton to="/orders">Go to the orders</LinkButton>}
    >
      The address may be mistyped, or come from another version of the app.
    </EmptyState>
  );
}
