import { type ReactNode, useMemo, useState } from "react";
import { isTimeZone, type TimeZone } from "../../orders/calendar.ts";
import { ComboField } from "../components/ComboField.tsx";
import { settingsText } from "./settingsText.ts";
import { allTimeZones, matchingTimeZones } from "./timeZones.ts";

interface Props {
  readonly label: string;
  readonly value: TimeZone;
  /** Told of zones that the platform knows; what is typed on the way stays in the field. */
  readonly onChange: (zone: TimeZone) => void;
  readonly description?: string;
  readonly isDisabled?: boolean;
}

/** A time zone by name, with suggestions. */
export function TimeZoneField({ label, value, onChange, description, isDisabled }: Props): ReactNode {
  const zones = useMemo(allTimeZones, []);
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const text = typed ?? value;
  const isValid = text === value || isTimeZone(text);
  const change = (next: string) => {
    setTyped(next);
    setLeft(false);
    if (isTimeZone(next)) onChange(next);
  };
  return (
    <ComboField
      label={label}
      value={text}
      onChange={change}
      onBlur={() => {
        setLeft(true);
        if (isValid) setTyped(null);
      }}
      options={matchingTimeZones(text === value ? "" : text, zones)}
      error={isLeft && !isValid ? settingsText.zoneUnknown : undefined}
      description={description}
      isDisabled={isDisabled}
    />
  );
}
