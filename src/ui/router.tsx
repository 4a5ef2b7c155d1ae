import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from "@tanstack/react-router";
import { addressSearch } from "./addressSearch.ts";
import { Frame } from "./frame/Frame.tsx";
import { NotFoundScreen } from "./frame/NotFoundScreen.tsx";
import { ScreenFailure } from "./frame/ScreenFailure.tsx";
import { historySearchSchema } from "./history/historySearch.ts";
import { createKeyedHashHistory } from "./keyedHashHistory.ts";
import { newOrderSearchSchema } from "./newOrder/newOrderSearch.ts";
import { printSearchSchema } from "./order/print/printSearch.ts";
import { orderListSearchSchema } from "./orders/orderListSearch.ts";
import { keepRootSearch, readRootSearch } from "./rootSearch.ts";
import { statisticsSearchSchema } from "./statistics/statisticsSearch.ts";
import { whySearchSchema } from "./why/whySearch.ts";

const rootRoute = createRootRoute({
  validateSearch: readRootSearch,
  search: { middlewares: [keepRootSearch] },
  component: Frame,
  notFoundComponent: NotFoundScreen,
});

const OrdersScreen = lazyRouteComponent(() => import("./orders/OrdersScreen.tsx"), "OrdersScreen");

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: orderListSearchSchema,
  component: OrdersScreen,
});
const ordersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/orders",
  validateSearch: orderListSearchSchema,
  component: OrdersScreen,
});
const orderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/orders/$number",
  component: lazyRouteComponent(() => import("./order/OrderScreen.tsx"), "OrderScreen"),
});
const printRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/orders/$number/print",
  validateSearch: printSearchSchema,
  component: lazyRouteComponent(() => import("./order/print/PrintScreen.tsx"), "PrintScreen"),
});
const newOrderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/new",
  validateSearch: newOrderSearchSchema,
  component: lazyRouteComponent(() => import("./newOrder/NewOrderScreen.tsx"), "NewOrderScreen"),
});
const statisticsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/statistics",
  validateSearch: statisticsSearchSchema,
  component: lazyRouteComponent(() => import("./statistics/StatisticsScreen.tsx"), "StatisticsScreen"),
});
const whyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/statistics/why",
  validateSearch: whySearchSchema,
  component: lazyRouteComponent(() => import("./why/WhyScreen.tsx"), "WhyScreen"),
});
const changesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/changes",
  component: lazyRouteComponent(() => import("./changes/ChangesScreen.tsx"), "ChangesScreen"),
});
const historyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/history",
  validateSearch: historySearchSchema,
  component: lazyRouteComponent(() => import("./history/HistoryScreen.tsx"), "HistoryScreen"),
});
const underTheHoodRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/under-the-hood",
  component: lazyRouteComponent(() => import("./underTheHood/UnderTheHoodScreen.tsx"), "UnderTheHoodScreen"),
});
const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settings/SettingsScreen.tsx"), "SettingsScreen"),
});

const csvImportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings/import-csv",
  component: lazyRouteComponent(() => import("./csvImport/CsvImportScreen.tsx"), "CsvImportScreen"),
});

const routeTree = rootRoute.addChildren([
  indexRoute,
  ordersRoute,
  orderRoute,
  printRoute,
  newOrderRoute,
  statisticsRoute,
  whyRoute,
  changesRoute,
  historyRoute,
  underTheHoodRoute,
  settingsRoute,
  csvImportRoute,
]);

/** The app's router. Hash history: any static host serves it, without rewrites. */
export function createAppRouter(history: RouterHistory = createKeyedHashHistory()) {
  return createRouter({
    routeTree,
    history,
    ...addressSearch,
    defaultPreload: "intent",
    defaultErrorComponent: ScreenFailure,
    scrollRestoration: true,
    scrollToTopSelectors: ["#main"],
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
