import { Users } from "lucide-react";
import forms from "../forms/forms.module.css";
import { NewerEvents } from "../forms/NewerEvents.tsx";
import styles from "./dialogs.module.css";
import { dialogsText } from "./dialogsText.ts";
import type { Meanwhile } from "./meanwhile.ts";

/** Shows what others did to the order while the form was open. What was entered stays. */
export function MeanwhileNotice({ meanwhile }: { readonly meanwhile: Meanwhile | null }) {
  return (
    <div role="status" className={meanwhile === null ? forms.silent : undefined}>
      {meanwhile !== null && (
        <div className={styles.meanwhile}>
          <Users aria-hidden="true" />
          <div>
            <strong>{dialogsText.meanwhile}</strong>
            <NewerEvents events={meanwhile.events} currency={meanwhile.currency} />
            <p>{meanwhile.refusal ?? dialogsText.lookAgain}</p>
          </div>
        </div>
      )}
    </div>
  );
}
