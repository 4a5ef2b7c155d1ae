import { create } from "zustand";

const STORED = "orderlog.packExports";

function stored(): boolean {
  try {
    return localStorage.getItem(STORED) === "on";
  } catch {
    return false;
  }
}

/** Whether this browser can pack files with gzip. */
export const canPack = typeof CompressionStream === "function";

/** Whether exported logs are packed on this device; they need about a tenth of the room then. */
export const usePacking = create<{ readonly isOn: boolean }>(() => ({ isOn: canPack && stored() }));

/** Has exported logs packed, or not, on this device. */
export function setPacking(isOn: boolean): void {
  usePacking.setState({ isOn });
  try {
    localStorage.setItem(STORED, isOn ? "on" : "off");
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}
