import { useNavigate } from "@tanstack/react-router";
import { NAVIGATION } from "../frame/navigation.ts";
import { areSingleKeysOn, setSingleKeys } from "../frame/singleKeys.ts";
import { type PaletteCommand, useCommands } from "./commands.ts";

/** What can be called from every screen: the other screens, a new order, single keys on or off. */
export function useFrameCommands(): void {
  const navigate = useNavigate();
  useCommands(() => [
    { id: "new order", label: "New order", group: "Orders", run: () => void navigate({ to: "/new" }) },
    ...NAVIGATION.map(({ to, label }): PaletteCommand => {
      return { id: `go ${to}`, label, group: "Go to", run: () => void navigate({ to }) };
    }),
    {
      id: "single keys",
      label: areSingleKeysOn()
        ? "Switch shortcuts of a single key off"
        : "Switch shortcuts of a single key on",
      group: "Keyboard",
      run: () => setSingleKeys(!areSingleKeysOn()),
    },
  ]);
}
