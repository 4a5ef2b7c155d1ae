import type { ErrorComponentProps } from "@tanstack/react-router";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { failureOf } from "../stores/statusStore.ts";
import { frameText } from "./frameText.ts";

/** A screen that failed, while the frame and the log go on. */
export function ScreenFailure({ error, reset }: ErrorComponentProps) {
  return (
    <div role="alert">
      <EmptyState
        level={1}
        title={frameText.failure.title}
        actions={<Button onPress={reset}>{frameText.failure.again}</Button>}
      >
        {frameText.failure.words(failureOf(error).message)}
      </EmptyState>
    </div>
  );
}
