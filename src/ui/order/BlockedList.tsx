import { Lock } from "lucide-react";
import type { OrderAction } from "./orderActions.ts";

export interface BlockedListProps {
  readonly blocked: readonly (OrderAction & { readonly reason: string })[];
  /** What the list is called. */
  readonly label: string;
  readonly className?: string | undefined;
}

/** What an order doesn't allow, each with its reason. */
export function BlockedList({ blocked, label, className }: BlockedListProps) {
  return (
    <ul className={className} aria-label={label}>
      {blocked.map(({ type, label: action, reason }) => (
        <li key={type}>
          <Lock aria-hidden="true" />
          <b>{action.replace("…", "")}</b>
          <span>{reason}</span>
        </li>
      ))}
    </ul>
  );
}
