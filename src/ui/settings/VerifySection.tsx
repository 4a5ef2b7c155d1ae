import { CircleAlert, ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../components/Button.tsx";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useEngineStatus } from "../stores/useBooks.ts";
import { JobStatus } from "./JobStatus.tsx";
import { useJob } from "./jobs.ts";
import styles from "./Settings.module.css";
import { SettingsSection } from "./SettingsSection.tsx";
import { settingsText } from "./settingsText.ts";

/** Walks the hash chain over every event of the log. */
export function VerifySection(): ReactNode {
  const { backend } = useBackend();
  const { job, isBusy, run } = useJob("verifyLog");
  const head = useEngineStatus()?.head;
  return (
    <SettingsSection title={settingsText.verify.title} intro={settingsText.verify.intro}>
      {head && head.position > 0 ? (
        <p>
          {settingsText.verify.fingerprint(head.position)}
          <code className={styles.code} title={head.hash}>
            {fingerprint(head.hash)}
          </code>
          {settingsText.verify.fingerprintUse}
        </p>
      ) : (
        <p>{settingsText.verify.empty}</p>
      )}
      <div className={styles.actions}>
        <Button
          icon={<ShieldCheck aria-hidden="true" />}
          isDisabled={isBusy}
          reason={isBusy ? settingsText.busy : undefined}
          onPress={() => void run((longJob) => backend.verifyLog(longJob))}
        >
          {settingsText.verify.start}
        </Button>
      </div>
      <JobStatus job={job} title={settingsText.verify.job} cancelled={settingsText.verify.cancelled}>
        {(broken) =>
          broken === null ? (
            <p className={styles.good}>
              <ShieldCheck aria-hidden="true" />
              {settingsText.verify.holds}
            </p>
          ) : (
            <p className={styles.bad}>
              <CircleAlert aria-hidden="true" />
              {settingsText.verify.broken(broken)}
            </p>
          )
        }
      </JobStatus>
    </SettingsSection>
  );
}

/** The first digits of a hash in groups: enough to compare by eye. */
const fingerprint = (hash: string): string => (hash.slice(0, 16).match(/.{4}/g) ?? []).join(" ");
