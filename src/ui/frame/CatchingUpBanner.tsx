import type { Progress } from "../backend.ts";
import { ProgressPanel } from "../components/ProgressPanel.tsx";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useScreenPosition, useSeek } from "../stores/PositionProvider.tsx";
import styles from "./banners.module.css";
import { frameText } from "./frameText.ts";

/** The views on their way to a position. A seek into the past is given up for what was shown before, or for now. */
export function CatchingUpBanner({ progress }: { readonly progress: Progress }) {
  const { view, loop } = useBackend();
  const seek = useSeek();
  const isSeek = useScreenPosition() !== "now";
  const giveUp = () => {
    const { shown, target } = view.getState();
    seek(shown === null || shown.asked === target ? "now" : shown.asked);
    loop.abandon();
  };
  return (
    <div className={styles.job}>
      <ProgressPanel
        title={isSeek ? frameText.catchingUp.seek : frameText.catchingUp.views}
        progress={progress}
        onCancel={isSeek ? giveUp : undefined}
      />
    </div>
  );
}
