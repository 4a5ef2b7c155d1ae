import { RefreshCw, TriangleAlert } from "lucide-react";
import { lazy, Suspense, useSyncExternalStore } from "react";
import { Button } from "../components/Button.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { useRunningJob } from "../settings/jobs.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useShown } from "../stores/useAnswer.ts";
import { useEngineStatus, useReadOnly } from "../stores/useBooks.ts";
import { Banner } from "./Banner.tsx";
import styles from "./banners.module.css";
import { frameText } from "./frameText.ts";
import { InstallBanner } from "./InstallBanner.tsx";
import { LONG_LAG } from "./longLag.ts";
import { PastBanner } from "./PastBanner.tsx";
import { QuotaBanner, ReminderBanner } from "./SafetyBanners.tsx";
import { TroubleBanner } from "./TroubleBanner.tsx";

const BroughtBackBanner = lazy(async () => {
  const { BroughtBackBanner } = await import("../privacy/BroughtBackBanner.tsx");
  return { default: BroughtBackBanner };
});

const RunningJob = lazy(async () => {
  const { RunningJob } = await import("./RunningJob.tsx");
  return { default: RunningJob };
});

/** What one must know before reading on: trouble, a stopped view, data at risk, a new version, the past. */
export function Banners() {
  return (
    <div className={styles.banners}>
      <TroubleBanner />
      <ReadOnlyBanner />
      <BroughtBack />
      <StaleBanner />
      <QuotaBanner />
      <ReminderBanner />
      <UpdateBanner />
      <InstallBanner />
      <PastBanner />
      <LongWork />
    </div>
  );
}

function BroughtBack() {
  const isNone = (useEngineStatus()?.broughtBack.length ?? 0) === 0;
  if (isNone) return null;
  return (
    <Suspense fallback={null}>
      <BroughtBackBanner />
    </Suspense>
  );
}

function LongWork() {
  const isRunning = useRunningJob() !== null;
  const isBehind = (useEngineStatus()?.projections ?? []).some(({ lag }) => lag >= LONG_LAG);
  if (!isRunning && !isBehind) return null;
  return (
    <Suspense fallback={null}>
      <RunningJob />
    </Suspense>
  );
}

function ReadOnlyBanner() {
  const message = useReadOnly();
  if (message === null) return null;
  return (
    <Banner tone="warn" icon={<TriangleAlert aria-hidden="true" />}>
      <strong>{frameText.readOnly}</strong> {message}
    </Banner>
  );
}

function StaleBanner() {
  const { stale, position } = useShown();
  if (stale.length === 0) return null;
  return (
    <Banner
      tone="warn"
      icon={<TriangleAlert aria-hidden="true" />}
      actions={
        <LinkButton small to="/under-the-hood">
          {frameText.stale.why}
        </LinkButton>
      }
    >
      <strong>{frameText.stale.title}</strong> {frameText.stale.words(stale, position)}
    </Banner>
  );
}

const never = () => () => {};

function UpdateBanner() {
  const { updates, reportTrouble } = useBackend();
  const isWaiting = useSyncExternalStore(updates?.subscribe ?? never, () => updates?.isWaiting() ?? false);
  if (!isWaiting || updates === null) return null;
  return (
    <Banner
      tone="plain"
      icon={<RefreshCw aria-hidden="true" />}
      actions={
        <Button small onPress={() => void updates.accept().catch(reportTrouble)}>
          {frameText.update.reload}
        </Button>
      }
    >
      <strong>{frameText.update.title}</strong> {frameText.update.words}
    </Banner>
  );
}
