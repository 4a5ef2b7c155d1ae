import { SegmentedControl } from "../components/SegmentedControl.tsx";
import { frameText } from "./frameText.ts";
import { chooseTheme, useTheme } from "./theme.ts";

const words = frameText.theme;

const OPTIONS = [
  { value: "system", label: words.system },
  { value: "light", label: words.light },
  { value: "dark", label: words.dark },
] as const;

/** Light or dark, or as the device has it. */
export function ThemeField() {
  const theme = useTheme((state) => state.theme);
  return <SegmentedControl label={words.title} value={theme} onChange={chooseTheme} options={OPTIONS} />;
}
