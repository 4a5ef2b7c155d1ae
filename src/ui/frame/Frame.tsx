import { Outlet } from "@tanstack/react-router";
import { useLayoutEffect } from "react";
import { Toasts } from "../components/Toasts.tsx";
import { PaletteGate } from "../palette/PaletteGate.tsx";
import { ForgettingGate } from "../privacy/ForgettingGate.tsx";
import { PersistenceRequest } from "../safety/PersistenceRequest.tsx";
import { PositionProvider } from "../stores/PositionProvider.tsx";
import { useIsPast } from "../stores/useAnswer.ts";
import { TimeBar } from "../timebar/TimeBar.tsx";
import { Banners } from "./Banners.tsx";
import { BookGate } from "./BookGate.tsx";
import styles from "./frame.module.css";
import { frameText } from "./frameText.ts";
import { ShortcutsGate } from "./ShortcutsGate.tsx";
import { TopBar } from "./TopBar.tsx";
import { useDocumentTitle } from "./useDocumentTitle.ts";

/** The root of every screen: two rails, the top bar and the time bar, with one sheet of work between them. */
export function Frame() {
  return (
    <PositionProvider>
      <BookGate>
        <OpenBook />
      </BookGate>
      <Toasts />
    </PositionProvider>
  );
}

/** Time travel is one switch at the root: everything that is accent turns to past. */
function useTimeSwitch(): void {
  const isPast = useIsPast();
  useLayoutEffect(() => {
    if (isPast) document.documentElement.dataset.time = "past";
    return () => {
      delete document.documentElement.dataset.time;
    };
  }, [isPast]);
}

function OpenBook() {
  useTimeSwitch();
  return (
    <div className={styles.app}>
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link is a link; the hash itself belongs to the router */}
      <a className={styles.skip} href="#main" onClick={skipToMain}>
        {frameText.skip}
      </a>
      <DocumentTitle />
      <TopBar />
      <Banners />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <TimeBar />
      <ShortcutsGate />
      <PaletteGate />
      <ForgettingGate />
      <PersistenceRequest />
    </div>
  );
}

/** On its own, so that a step through the past draws nothing of the frame again. */
function DocumentTitle() {
  useDocumentTitle();
  return null;
}

/** The address's hash is the router's, so the skip link moves the focus itself. */
function skipToMain(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
