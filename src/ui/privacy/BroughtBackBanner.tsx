import { UserX } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "../components/Button.tsx";
import { Banner } from "../frame/Banner.tsx";
import { useIsPast } from "../stores/useAnswer.ts";
import { useCurrentBook, useEngineStatus } from "../stores/useBooks.ts";
import { privacyText } from "./privacyText.ts";

const words = privacyText.broughtBack;

const ForgetAgainDialog = lazy(async () => {
  const { ForgetAgainDialog } = await import("./ForgetAgainDialog.tsx");
  return { default: ForgetAgainDialog };
});

/** Says that a book, such as a restored backup, holds people whom this device had forgotten (PD4). */
export function BroughtBackBanner() {
  const customers = useEngineStatus()?.broughtBack ?? [];
  const bookId = useCurrentBook()?.bookId ?? null;
  const isPast = useIsPast();
  const [leftAt, setLeftAt] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  if (customers.length === 0 || leftAt === bookId) return null;
  return (
    <>
      <Banner
        tone="warn"
        icon={<UserX aria-hidden="true" />}
        actions={
          <>
            <Button small variant="quiet" onPress={() => setLeftAt(bookId)}>
              {words.later}
            </Button>
            <Button
              small
              isDisabled={isPast}
              reason={isPast ? privacyText.inPast : undefined}
              onPress={() => setAsking(true)}
            >
              {words.forget}
            </Button>
          </>
        }
      >
        <strong>{words.title}</strong> {words.words(customers.length)}
      </Banner>
      {isAsking && (
        <Suspense fallback={null}>
          <ForgetAgainDialog customers={customers} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
