import { CheckboxField } from "../components/CheckboxField.tsx";
import { frameText } from "./frameText.ts";
import { setSingleKeys, useSingleKeys } from "./singleKeys.ts";

/** Switches shortcuts of one key on and off, for those whose voice or hand would press them unasked (WCAG 2.1.4). */
export function SingleKeysField() {
  const isOn = useSingleKeys((state) => state.isOn);
  return <CheckboxField label={frameText.shortcuts.singleKeys} value={isOn} onChange={setSingleKeys} />;
}
