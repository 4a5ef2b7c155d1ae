import { useNavigate } from "@tanstack/react-router";
import { toast } from "../components/toastStore.ts";
import { NAVIGATION } from "../frame/navigation.ts";
import { areSingleKeysOn, setSingleKeys } from "../frame/singleKeys.ts";
import { type PaletteCommand, useCommands } from "./commands.ts";
import { paletteText } from "./paletteText.ts";

/** What can be called from every screen: the other screens, a new order, single keys on or off. */
export function useFrameCommands(): void {
  const navigate = useNavigate();
  useCommands(() => [
    {
      id: "new order",
      label: paletteText.newOrder,
      group: paletteText.groups.orders,
      run: () => void navigate({ to: "/new" }),
    },
    ...NAVIGATION.map(({ to, label }): PaletteCommand => {
      return { id: `go ${to}`, label, group: paletteText.groups.goTo, run: () => void navigate({ to }) };
    }),
    {
      id: "import csv",
      label: paletteText.importCsv,
      group: paletteText.groups.data,
      run: () => void navigate({ to: "/settings/import-csv" }),
    },
    singleKeysCommand(),
  ]);
}

function singleKeysCommand(): PaletteCommand {
  const isOn = areSingleKeysOn();
  return {
    id: "single keys",
    label: paletteText.singleKeys(!isOn),
    group: paletteText.groups.keyboard,
    isQuiet: true,
    run: () => {
      setSingleKeys(!isOn);
      toast(paletteText.singleKeysAre(!isOn));
    },
  };
}
