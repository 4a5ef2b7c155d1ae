/** The main screens, in the order of the navigation. */
export const NAVIGATION = [
  { to: "/orders", label: "Orders" },
  { to: "/statistics", label: "Statistics" },
  { to: "/history", label: "History" },
  { to: "/under-the-hood", label: "Under the hood" },
  { to: "/settings", label: "Data & settings" },
] as const;

/** Whether an address belongs to a main screen. */
export function isCurrent(to: string, pathname: string): boolean {
  const path = pathname === "/" ? "/orders" : pathname;
  return path === to || path.startsWith(`${to}/`);
}

/** What an address's screen is called. */
export function screenTitle(pathname: string): string {
  const order = /^\/orders\/(.+)$/.exec(pathname);
  if (order?.[1]) return `Order ${decodeURIComponent(order[1])}`;
  if (pathname === "/new") return "New order";
  if (pathname === "/changes") return "Changes";
  return NAVIGATION.find((screen) => isCurrent(screen.to, pathname))?.label ?? "Not found";
}
