import { create } from "zustand";

export interface ToastAction {
  readonly label: string;
  readonly onPress: () => void;
}

export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly action: ToastAction | null;
}

interface ToastState {
  readonly toasts: readonly Toast[];
  readonly nextId: number;
}

/** Messages on the screen, oldest first, three at most. */
export const useToasts = create<ToastState>(() => ({ toasts: [], nextId: 1 }));

const MOST = 3;

/**
 * Says that something was done. For what may be missed: what must be kept belongs on the screen.
 * @returns the toast's id.
 */
export function toast(message: string, options: { readonly action?: ToastAction } = {}): number {
  const id = useToasts.getState().nextId;
  const added: Toast = { id, message, action: options.action ?? null };
  useToasts.setState((state) => ({ toasts: [...state.toasts, added].slice(-MOST), nextId: id + 1 }));
  return id;
}

/** Takes a toast off the screen. */
export function dismissToast(id: number): void {
  useToasts.setState((state) => ({ toasts: state.toasts.filter((one) => one.id !== id) }));
}
