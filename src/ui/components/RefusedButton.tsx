import { lazy, type ReactNode, Suspense, useEffect, useId, useRef, useState } from "react";
import { Button, type ButtonProps } from "react-aria-components";
import text from "../styles/text.module.css";

// Where an overlay stands is much to work out, and few reasons are ever pointed at: it comes with the first of them.
const ReasonTooltip = lazy(async () => {
  const { ReasonTooltip } = await import("./ReasonTooltip.tsx");
  return { default: ReasonTooltip };
});

/** A pointer passing over isn't asking; one that leaves may be on its way to the tooltip. */
const REST_MS = 300;

export interface RefusedButtonProps extends Omit<ButtonProps, "children" | "className"> {
  readonly className: string;
  readonly reason: string;
  readonly content: ReactNode;
}

/** A button that can't be pressed but reached, and says why: to assistive technology, to the pointer, on focus. */
export function RefusedButton({ className, reason, content, ...rest }: RefusedButtonProps) {
  const id = useId();
  const trigger = useRef<Element | null>(null);
  const { isShown, isWanted, show, hide, dismiss } = useReason();
  return (
    <>
      <Button
        {...rest}
        type="button"
        className={className}
        aria-disabled="true"
        aria-describedby={id}
        onHoverStart={({ target }) => {
          trigger.current = target;
          show(REST_MS);
        }}
        onHoverEnd={hide}
        onFocus={({ target }) => {
          trigger.current = target;
          if (target.matches(":focus-visible")) show(0);
        }}
        onBlur={dismiss}
        onKeyDown={({ key }) => {
          if (key === "Escape") dismiss();
        }}
      >
        {content}
        <span id={id} className={text.hidden} aria-hidden="true">
          {reason}
        </span>
      </Button>
      {isWanted && (
        <Suspense fallback={null}>
          <ReasonTooltip
            triggerRef={trigger}
            isOpen={isShown}
            onOpenChange={(isOpen) => (isOpen ? show(0) : hide())}
          >
            {reason}
          </ReasonTooltip>
        </Suspense>
      )}
    </>
  );
}

/** When the reason is shown. */
function useReason() {
  const [isShown, setShown] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const set = (isOpen: boolean, after: number) => {
    clearTimeout(timer.current);
    if (isOpen) setWanted(true);
    if (after === 0) setShown(isOpen);
    else timer.current = setTimeout(() => setShown(isOpen), after);
  };
  return {
    isShown,
    isWanted,
    show: (after: number) => set(true, after),
    hide: () => set(false, REST_MS),
    dismiss: () => set(false, 0),
  };
}
