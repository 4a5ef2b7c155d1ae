import { Download, History, Link as LinkIcon, ZoomIn, ZoomOut } from "lucide-react";
import type { Position } from "../../engine/events/identifiers.ts";
import { Button } from "../components/Button.tsx";
import { toast } from "../components/toastStore.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import styles from "./timeTools.module.css";
import { useExportUpTo } from "./useExportUpTo.ts";
import type { TimeBarState } from "./useTimeBar.ts";

export interface TimeToolsProps {
  readonly bar: TimeBarState;
  readonly onJump: () => void;
}

/** The address of the screen at this very position. */
function linkTo(position: number): string {
  const url = new URL(globalThis.location.href);
  const [path = "", query = ""] = url.hash.slice(1).split("?");
  const search = new URLSearchParams(query);
  search.set("at", String(position));
  url.hash = `${path}?${search}`;
  return url.href;
}

/** At now: to jump elsewhere, and on a small screen to open the time bar. */
export function NowTools({ bar, onJump }: TimeToolsProps) {
  return (
    <div className={styles.nowTools}>
      <Button className={styles.jump} isDisabled={bar.isEmpty} onPress={onJump} aria-label="Jump…">
        Jump… <kbd>G</kbd>
      </Button>
      <Button
        className={styles.open}
        isDisabled={bar.isEmpty}
        icon={<History aria-hidden="true" />}
        aria-label="Open the time bar"
        onPress={() => bar.seek(bar.head as Position)}
      />
    </div>
  );
}

/** What can be done with a moment of the past: leave it, move on, send it, keep it. */
export function PastTools({ bar, onJump }: TimeToolsProps) {
  const { reportTrouble } = useBackend();
  const exporting = useExportUpTo();
  const { zoomIn, zoomOut } = bar.timeline;
  const copy = () => {
    navigator.clipboard
      .writeText(linkTo(bar.position))
      .then(() => toast("Link copied. It shows this event on this device."))
      .catch(reportTrouble);
  };
  return (
    <div className={styles.tools}>
      <Button
        variant="primary"
        className={styles.back}
        onPress={() => bar.seek("now")}
        aria-label="Back to now"
      >
        Back to now <kbd>Esc</kbd>
      </Button>
      <div className={styles.pair}>
        <Button onPress={onJump} aria-label="Jump…">
          Jump… <kbd>G</kbd>
        </Button>
        <Button
          icon={<LinkIcon aria-hidden="true" />}
          onPress={copy}
          aria-label="Copy link"
          className={styles.brief}
        >
          <span>Copy link</span>
        </Button>
      </div>
      <div className={styles.pair}>
        <Button
          icon={<ZoomOut aria-hidden="true" />}
          aria-label="Zoom out"
          isDisabled={zoomOut === null}
          onPress={zoomOut ?? (() => {})}
          className={styles.brief}
        >
          <span>Wider</span>
        </Button>
        <Button
          icon={<ZoomIn aria-hidden="true" />}
          aria-label="Zoom in"
          isDisabled={zoomIn === null}
          onPress={zoomIn ?? (() => {})}
          className={styles.brief}
        >
          <span>Closer</span>
        </Button>
      </div>
      <Button
        icon={<Download aria-hidden="true" />}
        isDisabled={exporting.isRunning}
        onPress={exporting.start}
        aria-label="Export up to here"
        className={styles.brief}
      >
        <span>Export up to here</span>
      </Button>
    </div>
  );
}
