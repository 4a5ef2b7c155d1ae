import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { ContributionsAnswer } from "../../orders/queries/contributions.ts";
import type { CustomerOrdersQuestion } from "../../orders/queries/orderList.ts";
import { STATUS_LABELS } from "../components/StatusBadge.tsx";
import { reasonWords } from "../format/reasonWords.ts";
import { countryName } from "../orders/countryName.ts";
import { customerName } from "../orders/customerName.ts";
import { rangeLabel } from "../statistics/bucketLabel.ts";
import { wholeElapsed } from "../statistics/elapsed.ts";
import { useAnswer } from "../stores/useAnswer.ts";
import { facetOf, figureOf, type WhySearch } from "./whySearch.ts";
import { whyText } from "./whyText.ts";

/** What a number is about, piece by piece: "Revenue", "from Ann Berg", "25 Oct – 23 Nov 2026, days of …", "GBP". */
export function useWhyWords(search: WhySearch, { range, timeZone, currency }: ContributionsAnswer): string[] {
  const customer = useCustomerName(search.customer);
  const days =
    range === null || (search.from === undefined && search.to === undefined)
      ? whyText.allDays(timeZone)
      : whyText.range(rangeLabel(range), timeZone);
  return [
    whyText.figures[figureOf(search)],
    ...facetWords(search, customer),
    days,
    ...(currency === null ? [] : [currency]),
    ...(search.after === undefined ? [] : [whyText.after(search.after)]),
  ];
}

/** Joined in at query time, so a forgotten customer is called so. */
function useCustomerName(customerId: string | undefined): string {
  const answer = useAnswer<CustomerOrdersQuestion>(
    customerId === undefined
      ? null
      : { kind: "customerOrders", customerId: customerId as SubjectId, offset: 0, limit: 0 },
  );
  return customerName(answer?.customer ?? { kind: "unknown" });
}

function facetWords(search: WhySearch, customer: string): string[] {
  const facet = facetOf(search);
  const words = whyText.facets;
  switch (facet?.by) {
    case undefined:
      return [];
    case "status":
      return [words.status(STATUS_LABELS[facet.status])];
    case "reason":
      return [words.reason(reasonWords(facet.reason))];
    case "country":
      return [words.country(countryName(facet.country))];
    case "customer":
      return [words.customer(customer)];
    case "item":
      return [words.item(facet.sku)];
    case "step": {
      const { step, fromMs, toMs } = facet;
      const edge = (millis: number | null) => (millis === null ? null : wholeElapsed(millis));
      const between = words.between(edge(fromMs), edge(toMs));
      return [words.step[step], ...(between === null ? [] : [between])];
    }
  }
}
