import { Copy, Mail } from "lucide-react";
import type { ReactNode } from "react";
import type { Head } from "../../engine/eventStore/eventStore.ts";
import { fingerprintOf, writeFingerprint } from "../../engine/integrity/fingerprint.ts";
import { Button } from "../components/Button.tsx";
import { toast } from "../components/toastStore.ts";
import styles from "./Settings.module.css";
import { settingsText } from "./settingsText.ts";

const words = settingsText.fingerprint;

interface Props {
  readonly head: Head;
  readonly bookName: string;
}

/** The log's fingerprint as it is now, to write down, copy or send. */
export function OwnFingerprint({ head, bookName }: Props): ReactNode {
  const text = writeFingerprint(fingerprintOf(head));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast(words.copied);
    } catch {
      toast(words.copyRefused);
    }
  };
  const send = () => {
    const mail = new URLSearchParams({ subject: words.mailSubject(bookName), body: text });
    // Mail programs don't read a plus as a space.
    location.href = `mailto:?${mail.toString().replaceAll("+", "%20")}`;
  };
  return (
    <div className={styles.fingerprint}>
      <p>{words.own(head.position)}</p>
      <p>
        <output aria-label={words.label} className={styles.digits} title={head.hash}>
          {text}
        </output>
      </p>
      <div className={styles.actions}>
        <Button small icon={<Copy aria-hidden="true" />} onPress={() => void copy()}>
          {words.copy}
        </Button>
        <Button small icon={<Mail aria-hidden="true" />} onPress={send}>
          {words.send}
        </Button>
      </div>
      <p className={styles.help}>{words.use}</p>
    </div>
  );
}
