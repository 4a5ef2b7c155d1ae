import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./Button.tsx";
import { componentsText } from "./componentsText.ts";
import { dismissToast, type Toast, useToasts } from "./toastStore.ts";
import styles from "./toasts.module.css";

/** Long enough to read two lines and reach the button. */
const SHOWN_MS = 6000;

/** Where toasts appear. They wait while the pointer or the focus is on them. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  const [isHeld, setHeld] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding the messages is an extra for the pointer only
    <div
      className={styles.toasts}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role="status" aria-live="polite" className={styles.stack}>
        {toasts.map((one) => (
          <ToastRow key={one.id} toast={one} isHeld={isHeld} />
        ))}
      </div>
    </div>
  );
}

function ToastRow({ toast, isHeld }: { readonly toast: Toast; readonly isHeld: boolean }) {
  const { id, message, action } = toast;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismissToast(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, isHeld]);
  const act = () => {
    action?.onPress();
    dismissToast(id);
  };
  return (
    <div className={styles.toast}>
      <span>{message}</span>
      {action && (
        <Button small onPress={act}>
          {action.label}
        </Button>
      )}
      <Button
        small
        variant="quiet"
        icon={<X aria-hidden="true" />}
        aria-label={componentsText.dismiss}
        onPress={() => dismissToast(id)}
      />
    </div>
  );
}
