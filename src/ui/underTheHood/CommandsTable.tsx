import { type ReactNode, useState } from "react";
import type { HandledCommand } from "../backend.ts";
import { CheckboxField } from "../components/CheckboxField.tsx";
import { classes } from "../components/classes.ts";
import ledger from "../components/ledger.module.css";
import { SectionTitle } from "../components/SectionTitle.tsx";
import page from "../statistics/page.module.css";
import text from "../styles/text.module.css";
import { CommandRow } from "./CommandRow.tsx";
import { decisionOf } from "./decision.ts";
import { StepLegend } from "./StepTimes.tsx";
import rows from "./stackedRows.module.css";
import styles from "./UnderTheHood.module.css";
import { underTheHoodText } from "./underTheHoodText.ts";

const words = underTheHoodText.commands;
const { columns } = words;

/** The last commands as they were handled: what was asked, decided and appended. */
export function CommandsTable({ commands }: { readonly commands: readonly HandledCommand[] }): ReactNode {
  const [refusedOnly, setRefusedOnly] = useState(false);
  const handled = commands.map((command) => ({ command, decision: decisionOf(command) }));
  const shown = refusedOnly ? handled.filter(({ decision }) => decision.kind === "refused") : handled;
  const longestMs = shown.reduce((most, { command }) => Math.max(most, command.tookMs), 0);
  return (
    <section className={page.section} aria-labelledby="hood-commands">
      <SectionTitle
        id="hood-commands"
        actions={<CheckboxField label={words.refusedOnly} value={refusedOnly} onChange={setRefusedOnly} />}
      >
        {words.title}
      </SectionTitle>
      <p className={styles.note}>{words.note}</p>
      {shown.length > 0 && <StepLegend />}
      {shown.length === 0 ? (
        <p className={text.third}>{refusedOnly ? words.noneRefused : words.none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={words.scroll}>
          <table
            className={classes(ledger.ledger, ledger.flush, styles.flow, rows.stacked)}
            aria-label={words.title}
          >
            <CommandsHead />
            <tbody>
              {shown.map(({ command, decision }) => (
                <CommandRow
                  key={`${command.commandId}/${command.at}`}
                  command={command}
                  decision={decision}
                  longestMs={longestMs}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function CommandsHead(): ReactNode {
  return (
    <thead>
      <tr>
        <th scope="col">{columns.time}</th>
        <th scope="col">{columns.command}</th>
        <th scope="col" className={ledger.number}>
          {columns.replayed}
        </th>
        <th scope="col">{columns.decision}</th>
        <th scope="col">{columns.events}</th>
        <th scope="col" className={ledger.number}>
          {columns.position}
        </th>
        <th scope="col">{columns.projections}</th>
        <th scope="col" className={ledger.number}>
          {columns.took}
        </th>
      </tr>
    </thead>
  );
}
