import { lazy, Suspense, useEffect } from "react";
import { useCommands } from "../palette/commands.ts";
import { paletteText } from "../palette/paletteText.ts";
import { askToForget, stopForgetting, useForgetting } from "./forgetting.ts";
import { useForgottenSearch } from "./useForgottenSearch.ts";

const ForgettingDialogs = lazy(async () => {
  const { ForgettingDialogs } = await import("./ForgettingDialogs.tsx");
  return { default: ForgettingDialogs };
});

/** Where every screen's "forget this customer" leads; the dialogs are loaded when the first one opens. */
export function ForgettingGate() {
  const target = useForgetting((state) => state.target);
  useForgottenSearch();
  // Nobody of one book is asked about over another.
  useEffect(() => stopForgetting, []);
  useCommands(() => [
    {
      id: "forget customer",
      label: paletteText.forgetCustomer,
      group: paletteText.groups.orders,
      run: () => askToForget("pick"),
    },
  ]);
  if (target === null) return null;
  return (
    <Suspense fallback={null}>
      <ForgettingDialogs target={target} onClose={stopForgetting} />
    </Suspense>
  );
}
