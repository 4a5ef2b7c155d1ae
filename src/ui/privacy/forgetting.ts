import { create } from "zustand";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";

/** Who is to be forgotten. */
export interface ForgettingTarget {
  readonly customerId: SubjectId;
  /** The order on whose screen it was asked; null: it was asked elsewhere. */
  readonly orderNumber: string | null;
}

interface ForgettingState {
  /** "pick": the customer is still to be chosen; null: nobody is asked. */
  readonly target: ForgettingTarget | "pick" | null;
}

/** The one dialog of forgetting, for whichever screen asks. */
export const useForgetting = create<ForgettingState>(() => ({ target: null }));

/** Opens the dialog that says what would go and asks twice; without a customer, it asks first who is meant. */
export const askToForget = (target: ForgettingTarget | "pick"): void => useForgetting.setState({ target });

export const stopForgetting = (): void => useForgetting.setState({ target: null });
