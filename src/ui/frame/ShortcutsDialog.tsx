import { useState } from "react";
import { CheckboxField } from "../components/CheckboxField.tsx";
import { Dialog } from "../components/Dialog.tsx";
import styles from "./shortcuts.module.css";
import { setSingleKeys, useSingleKeys } from "./singleKeys.ts";
import { useShortcut } from "./useShortcut.ts";

const SHORTCUTS = [
  [
    "Anywhere",
    [
      ["/", "Search"],
      ["G", "Jump to an event, a date or an order"],
      ["Esc", "Back to now"],
      ["?", "These shortcuts"],
    ],
  ],
  [
    "On the time bar",
    [
      ["← →", "One event"],
      ["Shift ← →", "Event of this order, or of the same kind"],
      ["PgUp PgDn", "Next, previous day that has events"],
      ["Home End", "Before the first event, now"],
      ["Space", "Play, pause"],
      ["+ −", "Zoom"],
    ],
  ],
] as const;

/** All keys of the frame, opened by `?`. */
export function ShortcutsDialog() {
  const [isOpen, setOpen] = useState(false);
  const isOn = useSingleKeys((state) => state.isOn);
  useShortcut("?", () => setOpen(true));
  return (
    <Dialog title="Keyboard shortcuts" isOpen={isOpen} onClose={() => setOpen(false)} size="small">
      {SHORTCUTS.map(([title, keys]) => (
        <section key={title} className={styles.group}>
          <h3>{title}</h3>
          <dl>
            {keys.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <CheckboxField
        label="Shortcuts of a single letter or sign work"
        value={isOn}
        onChange={setSingleKeys}
      />
    </Dialog>
  );
}
