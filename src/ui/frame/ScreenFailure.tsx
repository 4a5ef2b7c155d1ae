import type { ErrorComponentProps } from "@tanstack/react-router";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { troubleOf } from "../stores/statusStore.ts";

/** A screen that failed, while the frame and the log go on. */
export function ScreenFailure({ error, reset }: ErrorComponentProps) {
  return (
    <div role="alert">
      <EmptyState level={1} title="This screen failed" actions={<Button onPress={reset}>Try again</Button>}>
        {troubleOf(error).message} Your orders are safe: a screen only reads them.
      </EmptyState>
    </div>
  );
}
