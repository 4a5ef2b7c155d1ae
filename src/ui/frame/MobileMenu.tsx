import { Menu } from "lucide-react";
import { useState } from "react";
import { Button } from "../components/Button.tsx";
import { LazyDialog } from "../components/LazyDialog.tsx";
import { BackupButton } from "../safety/BackupButton.tsx";
import { useCurrentBook } from "../stores/useBooks.ts";
import { frameText } from "./frameText.ts";
import { HealthStrip } from "./HealthStrip.tsx";
import { Navigation } from "./Navigation.tsx";
import { SampleStrip } from "./SampleStrip.tsx";
import styles from "./topBar.module.css";

/** The navigation where the screen is too narrow for it. */
export function MobileMenu() {
  const [isOpen, setOpen] = useState(false);
  const book = useCurrentBook();
  return (
    <>
      <Button
        variant="quiet"
        className={styles.menuButton}
        icon={<Menu aria-hidden="true" />}
        aria-label={frameText.menu}
        onPress={() => setOpen(true)}
      />
      <LazyDialog
        title={book?.name ?? frameText.app}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        size="small"
      >
        <Navigation className={styles.menu} onFollow={() => setOpen(false)} />
        <div className={styles.menuFoot}>
          <HealthStrip />
          {book?.kind === "own" && <BackupButton variant="quiet" />}
          {book?.kind === "sample" && <SampleStrip book={book} />}
        </div>
      </LazyDialog>
    </>
  );
}
