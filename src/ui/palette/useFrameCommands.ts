import { useNavigate } from "@tanstack/react-router";
import { toast } from "../components/toastStore.ts";
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
    singleKeysCommand(),
  ]);
}

function singleKeysCommand(): PaletteCommand {
  const isOn = areSingleKeysOn();
  return {
    id: "single keys",
    label: `Switch shortcuts of a single key ${isOn ? "off" : "on"}`,
    group: "Keyboard",
    isQuiet: true,
    run: () => {
      setSingleKeys(!isOn);
      toast(`Shortcuts of a single key are ${isOn ? "off" : "on"}.`);
    },
  };
}
