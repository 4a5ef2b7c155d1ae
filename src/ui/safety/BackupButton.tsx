import { Download } from "lucide-react";
import { Button, type ButtonProps } from "../components/Button.tsx";
import { safetyText } from "./safetyText.ts";
import { useBackup } from "./useBackup.ts";

interface Props extends Pick<ButtonProps, "variant" | "small" | "className"> {
  /** Shows the icon alone. */
  readonly iconOnly?: boolean;
}

/** Saves a backup of the open book, in one click. */
export function BackupButton({ iconOnly = false, ...look }: Props) {
  const { isBusy, start } = useBackup();
  return (
    <Button
      {...look}
      icon={<Download aria-hidden="true" />}
      isDisabled={isBusy}
      reason={isBusy ? safetyText.backup.busy : undefined}
      onPress={() => void start()}
      {...(iconOnly ? { "aria-label": safetyText.backup.now } : {})}
    >
      {iconOnly ? undefined : safetyText.backup.now}
    </Button>
  );
}
