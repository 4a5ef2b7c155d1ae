import { X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "./Button.tsx";
import { componentsText } from "./componentsText.ts";
import { dismissToast, type Toast, useToasts } from "./toastStore.ts";
import styles from "./toasts.module.css";
import { useToastFocus } from "./useToastFocus.ts";

/** Long enough to read two lines and reach the button. */
const SHOWN_MS = 6000;

/** Where toasts appear. They wait while the pointer or the focus is on them; F6 leads to them and back. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  const [isHeld, setHeld] = useState(false);
  const region = useRef<HTMLElement>(null);
  const leave = useToastFocus(region, toasts.length);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = toasts.at(-1);
    if (event.key !== "Escape" || last === undefined) return;
    event.stopPropagation();
    leave();
    dismissToast(last.id);
  };
  return (
    <section
      ref={region}
      aria-label={componentsText.messages}
      className={styles.toasts}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={onKeyDown}
    >
      <div role="status" aria-live="polite" className={styles.stack}>
        {toasts.map((one) => (
          <ToastRow key={one.id} toast={one} isHeld={isHeld} />
        ))}
      </div>
    </section>
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
