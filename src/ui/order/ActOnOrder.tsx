import { createContext, useContext } from "react";
import type { Compensation } from "../../orders/queries/compensation.ts";
import type { OrderActionType } from "./orderActions.ts";

/** Opens the forms over the order on the screen. */
export interface ActOnOrder {
  readonly number: string;
  /** `preset`: what the form begins with, to take something back. */
  act(type: OrderActionType, preset?: Compensation): void;
}

const Context = createContext<ActOnOrder | null>(null);

/** Gives the parts of an order's screen a way to open its forms. */
export const ActOnOrderProvider = Context.Provider;

/**
 * The way to open the forms of the order on the screen.
 * @throws Error outside of an order's screen.
 */
export function useActOnOrder(): ActOnOrder {
  const acting = useContext(Context);
  if (acting === null) throw new Error("useActOnOrder needs an order's screen around it");
  return acting;
}
