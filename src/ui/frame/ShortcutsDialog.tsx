import { useState } from "react";
import { Dialog } from "../components/Dialog.tsx";
import { useCommands } from "../palette/commands.ts";
import { frameText } from "./frameText.ts";
import { SingleKeysField } from "./SingleKeysField.tsx";
import styles from "./shortcuts.module.css";
import { useShortcut } from "./useShortcut.ts";

const words = frameText.shortcuts;

/** All keys of the frame, opened by `?`. */
export function ShortcutsDialog() {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useShortcut("?", open);
  useCommands(() => [
    { id: "shortcuts", label: words.title, group: words.group, keys: words.key, run: open },
  ]);
  return (
    <Dialog title={words.title} isOpen={isOpen} onClose={() => setOpen(false)} size="small">
      {words.groups.map(({ title, keys }) => (
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
      <SingleKeysField />
    </Dialog>
  );
}
