import { Download, Ellipsis, Link as LinkIcon, ZoomIn, ZoomOut } from "lucide-react";
import { memo, useId } from "react";
import { Button } from "../components/Button.tsx";
import { classes } from "../components/classes.ts";
import { savingText } from "../saving/savingText.ts";
import { MarkerTools } from "./MarkerTools.tsx";
import type { TimeToolsProps } from "./NowTools.tsx";
import { timebarText } from "./timebarText.ts";
import styles from "./timeTools.module.css";
import { useCopyLink } from "./useCopyLink.ts";
import { useExportUpTo } from "./useExportUpTo.ts";

const { tools: words, keys } = timebarText;

/** What can be done with a moment of the past: leave it, move on, send it, keep it. */
export const PastTools = memo((props: TimeToolsProps) => {
  const { seek, zoomIn, zoomOut, onJump, isUnfolded, onUnfold } = props;
  const more = useId();
  return (
    <div className={styles.tools}>
      <div className={styles.first}>
        <Button variant="primary" className={styles.back} onPress={() => seek("now")}>
          {words.back} <kbd>{keys.back}</kbd>
        </Button>
        <Button className={styles.jump} onPress={onJump}>
          {words.jump} <kbd>{keys.jump}</kbd>
        </Button>
        <Button
          className={styles.unfold}
          icon={<Ellipsis aria-hidden="true" />}
          aria-label={words.more}
          aria-expanded={isUnfolded}
          aria-controls={more}
          onPress={() => onUnfold(!isUnfolded)}
        />
      </div>
      <div id={more} className={classes(styles.more, !isUnfolded && styles.folded)}>
        <MoreTools zoomIn={zoomIn} zoomOut={zoomOut} />
      </div>
    </div>
  );
});

function MoreTools({ zoomIn, zoomOut }: Pick<TimeToolsProps, "zoomIn" | "zoomOut">) {
  const exporting = useExportUpTo();
  const copy = useCopyLink();
  return (
    <>
      <Button
        className={styles.zoom}
        icon={<ZoomOut aria-hidden="true" />}
        aria-label={words.zoomOut}
        isDisabled={zoomOut === null}
        onPress={zoomOut ?? undefined}
      >
        <span>{words.zoomOut}</span>
      </Button>
      <Button
        className={styles.zoom}
        icon={<ZoomIn aria-hidden="true" />}
        aria-label={words.zoomIn}
        isDisabled={zoomIn === null}
        onPress={zoomIn ?? undefined}
      >
        <span>{words.zoomIn}</span>
      </Button>
      <Button
        className={styles.copy}
        icon={<LinkIcon aria-hidden="true" />}
        onPress={copy}
        aria-label={words.copyLink}
      >
        <span>{words.copyLink}</span>
      </Button>
      <MarkerTools />
      <Button
        icon={<Download aria-hidden="true" />}
        isDisabled={exporting.isBusy}
        reason={savingText.busy}
        onPress={exporting.start}
        aria-label={words.exportUpTo}
        className={styles.export}
      >
        <span>{words.exportUpTo}</span>
      </Button>
    </>
  );
}
