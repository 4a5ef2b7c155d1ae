import { lazy, Suspense, useEffect, useState } from "react";
import { isDialogOpen } from "../frame/useShortcut.ts";
import { useFrameCommands } from "./useFrameCommands.ts";

const Palette = lazy(async () => {
  const { Palette } = await import("./Palette.tsx");
  return { default: Palette };
});

/** Opens the palette on Ctrl+K or ⌘K, from anywhere but another dialog. */
export function PaletteGate() {
  const [isOpen, setOpen] = useState(false);
  useFrameCommands();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isModified = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isModified || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      if (!isDialogOpen()) setOpen(true);
    };
    // On the way down: some fields keep their keys to themselves.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <Palette onClose={() => setOpen(false)} />
    </Suspense>
  );
}
