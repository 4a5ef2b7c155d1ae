import { ProgressPanel } from "../components/ProgressPanel.tsx";
import type { NamedJob } from "../settings/jobs.ts";
import { jobText } from "../settings/jobText.ts";
import styles from "./banners.module.css";

/** A long job above the screen: what it is, how far it has come, and a way to stop it. */
export function RunningJobBanner({ running }: { readonly running: NamedJob }) {
  const { name, progress, cancel } = running;
  return (
    <div className={styles.job}>
      <ProgressPanel title={jobText.titles[name]} progress={progress} onCancel={cancel} />
    </div>
  );
}
