import { useBackend } from "../stores/BackendProvider.tsx";
import { useShown } from "../stores/useAnswer.ts";

/**
 * Writes an order's events as a test, as of the position shown. Resolves to null where the order has no event by
 * then; failures are shown above the screen.
 */
export function useOrderTest(): (orderNumber: string) => Promise<string | null> {
  const { backend, reportTrouble } = useBackend();
  const { position } = useShown();
  return async (number) => {
    try {
      const { answers } = await backend.ask([{ kind: "orderTest", number }], position);
      const [answer] = answers;
      return answer?.kind === "orderTest" ? answer.text : null;
    } catch (cause) {
      reportTrouble(cause);
      return null;
    }
  };
}
