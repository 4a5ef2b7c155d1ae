import type { ReactNode } from "react";
import { SingleKeysField } from "../frame/SingleKeysField.tsx";
import { SettingsSection } from "./SettingsSection.tsx";
import { settingsText } from "./settingsText.ts";

/** Which shortcuts work on this device. */
export function KeyboardSection(): ReactNode {
  return (
    <SettingsSection title={settingsText.keyboard.title} intro={settingsText.keyboard.intro}>
      <SingleKeysField />
    </SettingsSection>
  );
}
