import { Fragment } from "react";
import { classes } from "../components/classes.ts";
import styles from "./Trail.module.css";

interface JsonTextProps {
  readonly label: string;
  readonly value: unknown;
  readonly id?: string;
  readonly isTall?: boolean;
}

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?/g;

/** A value as JSON to read, its keys and texts set apart. */
export function JsonText({ label, value, id, isTall = false }: JsonTextProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section aria-label={label} tabIndex={0} id={id} className={styles.jsonFrame}>
      <pre className={classes(styles.json, isTall && styles.tall)}>
        {marked(JSON.stringify(value, null, 2))}
      </pre>
    </section>
  );
}

/** Keys as `<b>`, texts as `<i>`, the rest as it is. */
function marked(json: string) {
  const parts = [];
  let end = 0;
  for (const match of json.matchAll(TOKEN)) {
    const [whole, quoted, colon] = match;
    parts.push(
      <Fragment key={match.index}>
        {json.slice(end, match.index)}
        {colon === undefined ? <i>{quoted}</i> : <b>{quoted}</b>}
        {colon}
      </Fragment>,
    );
    end = match.index + whole.length;
  }
  return [...parts, json.slice(end)];
}
