import { Link } from "@tanstack/react-router";
import { Link as LinkIcon, Printer } from "lucide-react";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { Button } from "../components/Button.tsx";
import { classes } from "../components/classes.ts";
import { Flag } from "../components/Flag.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { StatusBadge } from "../components/StatusBadge.tsx";
import { formatMoney } from "../format/money.ts";
import { BackToList } from "../orders/BackToList.tsx";
import { customerName } from "../orders/customerName.ts";
import { useMoment } from "../stores/useMoment.ts";
import { copyText } from "./copyText.ts";
import styles from "./OrderScreen.module.css";
import { orderText } from "./orderText.ts";
import { useOrderCommands } from "./useOrderCommands.ts";

/** Number, customer, total and status of an order, and the way back to the list. */
export function OrderHead({ detail }: { readonly detail: OrderDetail }) {
  const { order, money } = detail;
  const moment = useMoment();
  const copyLink = () => copyText(window.location.href, orderText.linkCopied);
  useOrderCommands(order.number, copyLink);
  return (
    <>
      <div className={styles.crumb}>
        <BackToList number={order.number} />
        <span className={styles.grow} />
        <LinkButton
          variant="quiet"
          small
          to="/orders/$number/print"
          params={{ number: order.number }}
          icon={<Printer aria-hidden="true" />}
          aria-label={orderText.print}
        />
        <Button
          variant="quiet"
          small
          icon={<LinkIcon aria-hidden="true" />}
          aria-label={orderText.copyLink}
          onPress={copyLink}
        />
      </div>
      <div className={styles.hero}>
        <h1 className={styles.big}>{orderText.title(order.number)}</h1>
        <p className={styles.heroTotal}>
          <span className={classes(order.status === "cancelled" && styles.struck)}>
            {formatMoney(money.dueMinor, order.currency)}
          </span>
        </p>
      </div>
      <div className={styles.under}>
        <p>
          <Customer detail={detail} />{" "}
          <span className={styles.placed}>
            {orderText.placed(orderText.inSentence(moment(detail.placedAt)))}
          </span>
        </p>
        <p className={styles.underEnd}>
          <StatusBadge status={order.status} />
          {money.refundDueMinor > 0 && <Flag>{orderText.refundDue}</Flag>}
        </p>
      </div>
    </>
  );
}

function Customer({ detail }: { readonly detail: OrderDetail }) {
  const name = customerName(detail.customer);
  const customer = detail.order.customer;
  if (customer === null) return <span>{name}</span>;
  return (
    <Link
      to="/orders"
      search={{ customer: customer.customerId }}
      className={styles.customer ?? ""}
      title={orderText.allOfCustomer}
    >
      {name}
    </Link>
  );
}
