import { FlaskConical } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../components/Button.tsx";
import { copyText } from "../order/copyText.ts";
import { underTheHoodText } from "./underTheHoodText.ts";
import { useOrderTest } from "./useOrderTest.ts";

const words = underTheHoodText.copyAsTest;

/** Copies an order's events as a given/when/then test, as of the position shown. */
export function CopyAsTestButton({ orderNumber }: { readonly orderNumber: string }): ReactNode {
  const write = useOrderTest();
  const copy = async () => {
    const text = await write(orderNumber);
    if (text !== null) copyText(text, words.copied(orderNumber));
  };
  return (
    <Button small variant="quiet" icon={<FlaskConical aria-hidden="true" />} onPress={() => void copy()}>
      {words.button}
    </Button>
  );
}
