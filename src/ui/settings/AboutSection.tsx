import type { ReactNode } from "react";
import { SAMPLE_ATTRIBUTION, SAMPLE_INVENTED } from "../../orders/sample/attribution.ts";
import { SettingsSection } from "./SettingsSection.tsx";

/** What this is, who may use it, and whose work is in it. */
export function AboutSection(): ReactNode {
  return (
    <SettingsSection title="About">
      <p>
        Orderlog is an order book that never forgets: event sourcing and CQRS inside a browser tab. Everything
        stays on this device; no request ever leaves for another host.
      </p>
      <p>
        Free software under the MIT licence. The typeface is Inter, SIL Open Font Licence 1.1; the icons are
        Lucide, ISC licence.
      </p>
      <p>
        Sample shop: {SAMPLE_ATTRIBUTION} {SAMPLE_INVENTED}
      </p>
    </SettingsSection>
  );
}
