import type { ReactNode } from "react";
import { type Fingerprint, readFingerprint } from "../../engine/integrity/fingerprint.ts";
import { TextField } from "../components/TextField.tsx";
import { settingsText } from "./settingsText.ts";

/** What was typed into the field: nothing, a fingerprint, or something else. */
export type TypedFingerprint = Fingerprint | "none" | "unreadable";

export function typedFingerprint(text: string): TypedFingerprint {
  if (text.trim() === "") return "none";
  return readFingerprint(text) ?? "unreadable";
}

interface Props {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly description: string;
}

/** A fingerprint that was written down or sent; spaces and case don't matter. */
export function FingerprintField({ value, onChange, description }: Props): ReactNode {
  const isUnreadable = typedFingerprint(value) === "unreadable";
  return (
    <TextField
      label={settingsText.fingerprint.kept}
      value={value}
      onChange={onChange}
      description={description}
      placeholder={settingsText.fingerprint.example}
      error={isUnreadable ? settingsText.fingerprint.unreadable : undefined}
      maxLength={80}
    />
  );
}
