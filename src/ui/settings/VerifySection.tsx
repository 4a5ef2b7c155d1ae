import { CircleAlert, ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../components/Button.tsx";
import { formatCount, formatNumber } from "../format/number.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useEngineStatus } from "../stores/useBooks.ts";
import { JobStatus } from "./JobStatus.tsx";
import { useJob } from "./jobs.ts";
import styles from "./Settings.module.css";
import { SettingsSection } from "./SettingsSection.tsx";

/** Walks the hash chain over every event of the log. */
export function VerifySection(): ReactNode {
  const { backend } = useBackend();
  const { job, isBusy, run } = useJob("verifyLog");
  const head = useEngineStatus()?.head;
  return (
    <SettingsSection
      title="Check the log"
      intro="Each event carries a hash of itself and of the one before it. One changed letter anywhere breaks the chain from there on."
    >
      {head && head.position > 0 ? (
        <p>
          The fingerprint of all {formatCount(head.position, "event")} is{" "}
          <code className={styles.code} title={head.hash}>
            {fingerprint(head.hash)}
          </code>
          . Two copies of the log with the same fingerprint are equal.
        </p>
      ) : (
        <p>The log is empty.</p>
      )}
      <div className={styles.actions}>
        <Button
          icon={<ShieldCheck aria-hidden="true" />}
          isDisabled={isBusy}
          reason={isBusy ? "Another job is running." : undefined}
          onPress={() => void run((longJob) => backend.verifyLog(longJob))}
        >
          Verify log
        </Button>
      </div>
      <JobStatus job={job} title="Verifying the log" cancelled="Cancelled before the end.">
        {(broken) =>
          broken === null ? (
            <p className={styles.good}>
              <ShieldCheck aria-hidden="true" />
              The hash chain holds: every event is as it was recorded.
            </p>
          ) : (
            <p className={styles.bad}>
              <CircleAlert aria-hidden="true" />
              Event {formatNumber(broken)} doesn’t fit the one before it. The events up to{" "}
              {formatNumber(broken - 1)} are as they were recorded; export them by going there first, and
              compare with a backup.
            </p>
          )
        }
      </JobStatus>
    </SettingsSection>
  );
}

/** The first digits of a hash in groups: enough to compare by eye. */
const fingerprint = (hash: string): string => (hash.slice(0, 16).match(/.{4}/g) ?? []).join(" ");
