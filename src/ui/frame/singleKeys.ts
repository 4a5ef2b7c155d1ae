import { create } from "zustand";

const STORED = "orderlog.singleKeys";

interface SingleKeys {
  /** False where the reader switched shortcuts of one key off: voice input would press them (WCAG 2.1.4). */
  readonly isOn: boolean;
}

function stored(): boolean {
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    return true;
  }
}

export const useSingleKeys = create<SingleKeys>(() => ({ isOn: stored() }));

/** Whether shortcuts of one key work. */
export const areSingleKeysOn = (): boolean => useSingleKeys.getState().isOn;

/** Switches shortcuts of one key on or off on this device. */
export function setSingleKeys(isOn: boolean): void {
  useSingleKeys.setState({ isOn });
  try {
    localStorage.setItem(STORED, isOn ? "on" : "off");
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}
