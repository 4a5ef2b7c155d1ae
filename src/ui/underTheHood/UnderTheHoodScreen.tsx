import { type ReactNode, useState } from "react";
import type { ProjectionStatus } from "../../engine/projections/projectionStatus.ts";
import type { EngineStatus } from "../backend.ts";
import { SegmentedControl } from "../components/SegmentedControl.tsx";
import page from "../statistics/page.module.css";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useEngineStatus } from "../stores/useBooks.ts";
import { CommandsTable } from "./CommandsTable.tsx";
import { CopyAsTestSection } from "./CopyAsTestSection.tsx";
import { FlowSteps } from "./FlowSteps.tsx";
import { IdeaSection } from "./IdeaSection.tsx";
import { LogPanel } from "./LogPanel.tsx";
import { ProjectionsTable } from "./ProjectionsTable.tsx";
import { SnapshotsPanel } from "./SnapshotsPanel.tsx";
import { StoragePanel } from "./StoragePanel.tsx";
import styles from "./UnderTheHood.module.css";
import { UpcastersPanel } from "./UpcastersPanel.tsx";
import { underTheHoodText } from "./underTheHoodText.ts";
import { WhenWrong } from "./WhenWrong.tsx";

const words = underTheHoodText;

const PACES = [
  { value: "live", label: words.pace.live },
  { value: "paused", label: words.pace.paused },
] as const;

/** The engine at work: commands, events, projections, snapshots, storage, as they are now. */
export function UnderTheHoodScreen(): ReactNode {
  const live = useEngineStatus();
  const [held, setHeld] = useState<EngineStatus | null>(null);
  const status = held ?? live;
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1>{words.title}</h1>
          <p>
            {words.lead}
            {held ? words.paused : words.live}
          </p>
        </div>
        <SegmentedControl
          label={words.pace.label}
          value={held ? "paused" : "live"}
          options={PACES}
          onChange={(pace) => setHeld(pace === "paused" ? live : null)}
        />
      </header>
      {status ? <Engine status={status} /> : <p>{words.noBook}</p>}
    </div>
  );
}

function Engine({ status }: { readonly status: EngineStatus }): ReactNode {
  const { backend, reportTrouble } = useBackend();
  const rebuild = ({ name }: ProjectionStatus) => void backend.rebuild(name).catch(reportTrouble);
  const cancel = ({ name }: ProjectionStatus) => void backend.cancelRebuild(name).catch(reportTrouble);
  return (
    <>
      {status.readOnly ? <p className={styles.readOnly}>{status.readOnly.message}</p> : null}
      <FlowSteps status={status} />
      <IdeaSection />
      <CommandsTable commands={status.commands} />
      <ProjectionsTable status={status} onRebuild={rebuild} onCancel={cancel} />
      <div className={styles.panels}>
        <LogPanel status={status} />
        <SnapshotsPanel status={status} />
        <UpcastersPanel upcasters={status.upcasters} />
        <StoragePanel status={status} />
      </div>
      <CopyAsTestSection
        lastOrder={status.commands.find((command) => command.orderNumber !== null)?.orderNumber ?? null}
      />
      <WhenWrong />
    </>
  );
}
