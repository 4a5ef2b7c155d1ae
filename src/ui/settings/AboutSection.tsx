import type { ReactNode } from "react";
import { SAMPLE_ATTRIBUTION, SAMPLE_INVENTED } from "../../orders/sample/attribution.ts";
import text from "../styles/text.module.css";
import { SettingsSection } from "./SettingsSection.tsx";
import { settingsText } from "./settingsText.ts";

/** Set by the build, from package.json. */
const VERSION = String(import.meta.env.VITE_APP_VERSION);

/** Written beside the page by the build. */
const LICENCES = "./licences.txt";

/** What this is, who may use it, and whose work is in it. */
export function AboutSection(): ReactNode {
  return (
    <SettingsSection title={settingsText.about.title}>
      <p>{settingsText.about.what}</p>
      <p>{settingsText.about.version(VERSION)}</p>
      <p>{settingsText.about.licence}</p>
      <p>
        <a href={LICENCES} target="_blank" rel="noreferrer" className={text.link}>
          {settingsText.about.libraries}
        </a>
      </p>
      <p>{settingsText.about.sample(`${SAMPLE_ATTRIBUTION} ${SAMPLE_INVENTED}`)}</p>
    </SettingsSection>
  );
}
