import { frameText } from "./frameText.ts";

const { screens } = frameText;

/** The main screens, in the order of the navigation. */
export const NAVIGATION = [
  { to: "/orders", label: screens.orders },
  { to: "/statistics", label: screens.statistics },
  { to: "/history", label: screens.history },
  { to: "/under-the-hood", label: screens.underTheHood },
  { to: "/settings", label: screens.settings },
] as const;

/** Whether an address belongs to a main screen. */
export function isCurrent(to: string, pathname: string): boolean {
  const path = pathname === "/" ? "/orders" : pathname;
  return path === to || path.startsWith(`${to}/`);
}

/** What an address's screen is called. */
export function screenTitle(pathname: string): string {
  const order = /^\/orders\/([^/]+)/.exec(pathname);
  if (order?.[1]) return screens.order(decodeURIComponent(order[1]));
  if (pathname === "/new") return screens.newOrder;
  if (pathname === "/changes") return screens.changes;
  if (pathname === "/settings/import-csv") return screens.importCsv;
  return NAVIGATION.find((screen) => isCurrent(screen.to, pathname))?.label ?? screens.notFound;
}
