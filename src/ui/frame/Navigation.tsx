import { Link, useLocation } from "@tanstack/react-router";
import { frameText } from "./frameText.ts";
import { isCurrent, NAVIGATION } from "./navigation.ts";

export interface NavigationProps {
  readonly className?: string | undefined;
  /** Told when a link was followed. */
  readonly onFollow?: () => void;
}

/** Links to the main screens. Book and position go along. */
export function Navigation({ className, onFollow }: NavigationProps) {
  const pathname = useLocation({ select: (location) => location.pathname });
  return (
    <nav className={className} aria-label={frameText.mainNavigation}>
      <ul>
        {NAVIGATION.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              onClick={() => onFollow?.()}
              activeProps={{}}
              aria-current={isCurrent(to, pathname) ? "page" : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
