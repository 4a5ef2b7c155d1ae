import { lazy, Suspense, useState } from "react";
import type { DialogProps } from "./Dialog.tsx";

const Dialog = lazy(async () => {
  const { Dialog } = await import("./Dialog.tsx");
  return { default: Dialog };
});

/** A dialog whose code comes when it first opens: the first screen, which only leads to it, doesn't wait for it. */
export function LazyDialog(props: DialogProps) {
  const [isWanted, setWanted] = useState(props.isOpen);
  if (props.isOpen && !isWanted) setWanted(true);
  if (!isWanted) return null;
  return (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  );
}
