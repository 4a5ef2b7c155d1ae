import type { ReactNode } from "react";
import { frameText } from "../frame/frameText.ts";
import { ThemeField } from "../frame/ThemeField.tsx";
import { SettingsSection } from "./SettingsSection.tsx";

/** How the app looks on this device. */
export function AppearanceSection(): ReactNode {
  return (
    <SettingsSection title={frameText.theme.section} intro={frameText.theme.intro}>
      <div>
        <ThemeField />
      </div>
    </SettingsSection>
  );
}
