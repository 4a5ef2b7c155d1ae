import type { CSSProperties } from "react";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { classes } from "../components/classes.ts";
import { StatusGlyph } from "../components/StatusGlyph.tsx";
import { useMoment } from "../stores/useMoment.ts";
import { type LifeStep, lifeSteps } from "./lifeSteps.ts";
import styles from "./OrderScreen.module.css";
import { orderText } from "./orderText.ts";

/** How far an order has come, with the time of each step. */
export function LifeLine({ detail }: { readonly detail: OrderDetail }) {
  const steps = lifeSteps(detail);
  const columns = { "--gaps": Math.max(1, steps.length - 1) } as CSSProperties;
  return (
    <ol className={styles.life} aria-label={orderText.life.name} style={columns}>
      {steps.map((step) => (
        <Step key={step.name} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { readonly step: LifeStep }) {
  const moment = useMoment();
  const glyph = step.name === "placed" ? "pending" : step.name;
  return (
    <li
      className={classes(
        styles.step,
        step.isDone && styles.done,
        step.isDone && !step.isCurrent && styles.through,
        step.name === "cancelled" && styles.cancelled,
      )}
      aria-current={step.isCurrent ? "step" : undefined}
    >
      <StatusGlyph of={step.isDone && step.remark === null ? glyph : "todo"} />
      <b>{step.label}</b>
      <small>{step.at === null ? step.remark : <time dateTime={step.at}>{moment(step.at)}</time>}</small>
    </li>
  );
}
