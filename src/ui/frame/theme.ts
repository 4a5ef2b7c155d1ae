import { create } from "zustand";

/** Light, dark, or as the device has it. */
export type Theme = "system" | "light" | "dark";

const STORED = "orderlog.theme";

const isTheme = (text: string | null): text is Theme => text === "light" || text === "dark";

function stored(): Theme {
  try {
    const text = localStorage.getItem(STORED);
    return isTheme(text) ? text : "system";
  } catch {
    return "system";
  }
}

/** Which theme was chosen on this device. */
export const useTheme = create<{ readonly theme: Theme }>(() => ({ theme: stored() }));

/** Puts the chosen theme on the root, where the tokens look for it. */
export function showTheme(): void {
  const { theme } = useTheme.getState();
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Chooses a theme on this device. */
export function chooseTheme(theme: Theme): void {
  useTheme.setState({ theme });
  showTheme();
  try {
    if (theme === "system") localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, theme);
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}
