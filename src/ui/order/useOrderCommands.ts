import { useNavigate } from "@tanstack/react-router";
import { useCommands } from "../palette/commands.ts";
import { useIsPast } from "../stores/useAnswer.ts";
import { orderText } from "./orderText.ts";

/** What can be done with the order on the screen beside changing it: copying it, printing it, passing it on. */
export function useOrderCommands(number: string, copyLink: () => void): void {
  const navigate = useNavigate();
  const isPast = useIsPast();
  const group = orderText.title(number);
  const print = (layout: "delivery-note" | "summary") => () => {
    void navigate({ to: "/orders/$number/print", params: { number }, search: { layout } });
  };
  const duplicate = () => void navigate({ to: "/new", search: { copy: number } });
  useCommands(() => [
    ...(isPast ? [] : [{ id: "duplicate", label: orderText.duplicate, group, run: duplicate }]),
    { id: "delivery note", label: orderText.printNote, group, run: print("delivery-note") },
    { id: "summary", label: orderText.printSummary, group, run: print("summary") },
    { id: "copy link", label: orderText.copyOrderLink, group, isQuiet: true, run: copyLink },
  ]);
}
