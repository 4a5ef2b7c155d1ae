import { type ReactNode, useState } from "react";
import type { ProjectionStatus } from "../../engine/projections/projectionStatus.ts";
import type { EngineStatus } from "../backend.ts";
import { SegmentedControl } from "../components/SegmentedControl.tsx";
import page from "../statistics/page.module.css";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useEngineStatus } from "../stores/useBooks.ts";
import { CommandsTable } from "./CommandsTable.tsx";
import { FlowSteps } from "./FlowSteps.tsx";
import { ProjectionsTable } from "./ProjectionsTable.tsx";
import { SnapshotsPanel } from "./SnapshotsPanel.tsx";
import { StoragePanel } from "./StoragePanel.tsx";
import styles from "./UnderTheHood.module.css";
import { UpcastersPanel } from "./UpcastersPanel.tsx";
import { WhenWrong } from "./WhenWrong.tsx";

const PACES = [
  { value: "live", label: "Live" },
  { value: "paused", label: "Pause" },
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
          <h1>Under the hood</h1>
          <p>
            One log, and everything else made from it.{" "}
            {held ? "Paused: figures stand still." : "Live, on this device."}
          </p>
        </div>
        <SegmentedControl
          label="Figures"
          value={held ? "paused" : "live"}
          options={PACES}
          onChange={(pace) => setHeld(pace === "paused" ? live : null)}
        />
      </header>
      {status ? <Engine status={status} /> : <p>No book is open.</p>}
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
      <CommandsTable commands={status.commands} />
      <ProjectionsTable status={status} onRebuild={rebuild} onCancel={cancel} />
      <div className={styles.three}>
        <SnapshotsPanel status={status} />
        <UpcastersPanel upcasters={status.upcasters} />
        <StoragePanel status={status} />
      </div>
      <WhenWrong />
    </>
  );
}
