import type { ReactNode } from "react";
import { SingleKeysField } from "../frame/SingleKeysField.tsx";
import { SettingsSection } from "./SettingsSection.tsx";

/** Which shortcuts work on this device. */
export function KeyboardSection(): ReactNode {
  return (
    <SettingsSection
      title="Keyboard"
      intro="Ctrl+K finds every command and every order; ? lists the shortcuts. Switch off those of a single key if speech or a slip of the hand presses them."
    >
      <SingleKeysField />
    </SettingsSection>
  );
}
