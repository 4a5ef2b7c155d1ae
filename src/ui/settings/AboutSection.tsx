import type { ReactNode } from "react";
import { SAMPLE_ATTRIBUTION, SAMPLE_INVENTED } from "../../orders/sample/attribution.ts";
import { SettingsSection } from "./SettingsSection.tsx";
import { settingsText } from "./settingsText.ts";

/** What this is, who may use it, and whose work is in it. */
export function AboutSection(): ReactNode {
  return (
    <SettingsSection title={settingsText.about.title}>
      <p>{settingsText.about.what}</p>
      <p>{settingsText.about.licence}</p>
      <p>{settingsText.about.sample(`${SAMPLE_ATTRIBUTION} ${SAMPLE_INVENTED}`)}</p>
    </SettingsSection>
  );
}
