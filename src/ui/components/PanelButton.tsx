import { type ReactNode, type RefObject, Suspense, useRef, useState } from "react";
import { buttonClass } from "./buttonClass.ts";
import { useFocusAfter } from "./useFocusAfter.ts";

/** What a panel gets from the button that it hangs from. */
export interface PanelProps {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

export interface PanelButtonProps {
  readonly icon: ReactNode;
  readonly children?: ReactNode;
  readonly "aria-label"?: string;
  readonly small?: boolean;
  readonly className?: string | undefined;
  /** Called once the button was pressed: a `lazy` component loads then. */
  readonly panel: (props: PanelProps) => ReactNode;
}

/** A quiet button from which a panel hangs. */
export function PanelButton({ icon, children, small, className, panel, ...rest }: PanelButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const iconOnly = children === undefined;
  useFocusAfter(isOpen, () => trigger.current);
  return (
    <>
      <button
        {...rest}
        ref={trigger}
        type="button"
        className={buttonClass({ variant: "quiet", small, iconOnly, className })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {icon}
        {children}
      </button>
      {isOpen && <Suspense fallback={null}>{panel({ trigger, onClose: () => setOpen(false) })}</Suspense>}
    </>
  );
}
