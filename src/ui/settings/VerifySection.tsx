import { CircleAlert, ShieldCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { LogVerification } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useCurrentBook, useEngineStatus } from "../stores/useBooks.ts";
import { FingerprintField, typedFingerprint } from "./FingerprintField.tsx";
import { JobStatus } from "./JobStatus.tsx";
import { useJob } from "./jobs.ts";
import { OwnFingerprint } from "./OwnFingerprint.tsx";
import styles from "./Settings.module.css";
import { SettingsSection } from "./SettingsSection.tsx";
import { settingsText } from "./settingsText.ts";

const words = settingsText.verify;

/** Walks the hash chain over every event of the log, and checks a fingerprint that was kept elsewhere. */
export function VerifySection(): ReactNode {
  const { backend } = useBackend();
  const { job, isBusy, run } = useJob("verifyLog");
  const book = useCurrentBook();
  const head = useEngineStatus()?.head;
  const [text, setText] = useState("");
  const kept = typedFingerprint(text);
  const reason = isBusy ? settingsText.busy : settingsText.fingerprint.unreadable;
  const start = () => {
    if (kept !== "unreadable")
      void run((longJob) => backend.verifyLog(kept === "none" ? null : kept, longJob));
  };
  return (
    <SettingsSection title={words.title} intro={words.intro}>
      {head && head.position > 0 ? (
        <OwnFingerprint head={head} bookName={book?.name ?? ""} />
      ) : (
        <p>{words.empty}</p>
      )}
      <FingerprintField value={text} onChange={setText} description={words.keptHelp} />
      <div className={styles.actions}>
        <Button
          icon={<ShieldCheck aria-hidden="true" />}
          isDisabled={isBusy || kept === "unreadable"}
          reason={reason}
          onPress={start}
        >
          {words.start}
        </Button>
      </div>
      <JobStatus job={job} title={words.job} cancelled={words.cancelled}>
        {(result) => <Verdict {...result} />}
      </JobStatus>
    </SettingsSection>
  );
}

function Verdict({ firstBad, events, kept }: LogVerification): ReactNode {
  return (
    <>
      {firstBad === null ? (
        <Sentence isGood>{words.holds(events)}</Sentence>
      ) : (
        <Sentence isGood={false}>{words.broken(firstBad)}</Sentence>
      )}
      {kept !== null && <Sentence isGood={kept === "same"}>{words.kept[kept]}</Sentence>}
    </>
  );
}

function Sentence({
  isGood,
  children,
}: {
  readonly isGood: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const Icon = isGood ? ShieldCheck : CircleAlert;
  return (
    <p className={isGood ? styles.good : styles.bad}>
      <Icon aria-hidden="true" />
      {children}
    </p>
  );
}
