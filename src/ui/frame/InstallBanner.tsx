import { useLocation } from "@tanstack/react-router";
import { MonitorDown } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { Button } from "../components/Button.tsx";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useCurrentBook, useEngineStatus } from "../stores/useBooks.ts";
import { Banner } from "./Banner.tsx";
import { frameText } from "./frameText.ts";

const never = () => () => {};
const words = frameText.install;

/** Offers to install the app as safety for data, once there is data of one's own and where the browser offers it. */
export function InstallBanner() {
  const { install, reportTrouble } = useBackend();
  const isHeld = useSyncExternalStore(install?.subscribe ?? never, () => install?.isOffered() ?? false);
  const isOffered = useWithNextScreen(isHeld);
  const hasOrders = (useEngineStatus()?.head.position ?? 0) > 0;
  const isOwn = useCurrentBook()?.kind === "own";
  if (!install || !isOffered || !hasOrders || !isOwn) return null;
  return (
    <Banner
      tone="plain"
      icon={<MonitorDown aria-hidden="true" />}
      actions={
        <>
          <Button small onPress={() => void install.accept().catch(reportTrouble)}>
            {words.accept}
          </Button>
          <Button small variant="quiet" onPress={install.dismiss}>
            {words.dismiss}
          </Button>
        </>
      }
    >
      <strong>{words.title}</strong> {words.why}
    </Banner>
  );
}

/** What comes when the browser likes appears with the next screen: it would push away what somebody reads or aims at. */
function useWithNextScreen(isHeld: boolean): boolean {
  const screen = useLocation({ select: ({ pathname }) => pathname });
  const [at, setAt] = useState({ screen, isHeld: false });
  if (at.screen !== screen || (at.isHeld && !isHeld)) setAt({ screen, isHeld });
  return isHeld && at.isHeld;
}
