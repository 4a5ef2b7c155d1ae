import { lazy, Suspense, useState } from "react";
import { useCommands } from "../palette/commands.ts";
import { frameText } from "./frameText.ts";
import { useShortcut } from "./useShortcut.ts";

const ShortcutsDialog = lazy(async () => {
  const { ShortcutsDialog } = await import("./ShortcutsDialog.tsx");
  return { default: ShortcutsDialog };
});

const words = frameText.shortcuts;

/** Opens the list of shortcuts on `?`, and by its command. */
export function ShortcutsGate() {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useShortcut("?", open);
  useCommands(() => [
    { id: "shortcuts", label: words.title, group: words.group, keys: words.key, run: open },
  ]);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <ShortcutsDialog onClose={() => setOpen(false)} />
    </Suspense>
  );
}
