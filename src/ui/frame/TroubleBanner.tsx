import { OctagonAlert, X } from "lucide-react";
import { Button } from "../components/Button.tsx";
import { BackupButton } from "../safety/BackupButton.tsx";
import { safetyText } from "../safety/safetyText.ts";
import { TroubleReport } from "../safety/TroubleReport.tsx";
import { type TroubleKind, troubleWords } from "../safety/troubleWords.ts";
import { useRetry } from "../safety/useRetry.ts";
import { useTrouble } from "../stores/useBooks.ts";
import { Banner } from "./Banner.tsx";

type Remedy = "backup" | "again" | "reload" | "dismiss";

/** What can be done about each kind of trouble. What no click puts right isn't dismissed either. */
const REMEDIES: Readonly<Record<TroubleKind, readonly Remedy[]>> = {
  "storage-full": ["backup", "dismiss"],
  "storage-lost": ["again", "reload"],
  "storage-vanished": ["reload"],
  "newer-schema": ["reload"],
  "storage-unavailable": ["again", "dismiss"],
  "corrupt-log": ["dismiss"],
  "file-not-saved": ["dismiss"],
  "engine-stopped": ["reload"],
};

const words = safetyText.trouble;

/** What went wrong last, and what can be done about it from here. */
export function TroubleBanner() {
  const { trouble } = useTrouble();
  if (trouble === null) return null;
  const { kind } = troubleWords(trouble);
  const remedies = kind === null ? (["dismiss"] as const) : REMEDIES[kind];
  return (
    <Banner
      tone="bad"
      icon={<OctagonAlert aria-hidden="true" />}
      actions={remedies.map((remedy) => <RemedyButton key={remedy} remedy={remedy} />)}
    >
      <TroubleReport trouble={trouble} />
    </Banner>
  );
}

function RemedyButton({ remedy }: { readonly remedy: Remedy }) {
  const { dismiss } = useTrouble();
  const retry = useRetry();
  switch (remedy) {
    case "backup":
      return <BackupButton small />;
    case "again":
      return (
        <Button small onPress={() => void retry()}>
          {words.again}
        </Button>
      );
    case "reload":
      return (
        <Button small onPress={() => location.reload()}>
          {words.reload}
        </Button>
      );
    case "dismiss":
      return (
        <Button
          small
          variant="quiet"
          icon={<X aria-hidden="true" />}
          aria-label={words.dismiss}
          onPress={dismiss}
        />
      );
  }
}
