import { Save } from "lucide-react";
import type { Instant } from "../../../lib/clock.ts";
import { Button } from "../../components/Button.tsx";
import { useMoment } from "../../stores/useMoment.ts";
import { orderText } from "../orderText.ts";
import styles from "./dialogs.module.css";
import { dialogsText } from "./dialogsText.ts";

interface RestoredNoticeProps {
  /** When the draft was kept; null where there was none. */
  readonly from: Instant | null;
  readonly onStartOver: () => void;
}

/** Says that a form began with what was typed earlier, and lets it go. */
export function RestoredNotice({ from, onStartOver }: RestoredNoticeProps) {
  const moment = useMoment();
  if (from === null) return null;
  return (
    <div className={styles.restored}>
      <Save aria-hidden="true" />
      <span role="status">{dialogsText.restored(orderText.inSentence(moment(from)))}</span>
      <Button small onPress={onStartOver}>
        {dialogsText.startOver}
      </Button>
    </div>
  );
}
