import { useNavigate } from "@tanstack/react-router";
import { BarChart3, Download, List } from "lucide-react";
import type { ReactNode } from "react";
import { CONTRIBUTION_SORTS } from "../../orders/queries/contributions.ts";
import { Button } from "../components/Button.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { SelectField } from "../components/SelectField.tsx";
import type { Why } from "./useWhy.ts";
import { useWhyCsv } from "./useWhyCsv.ts";
import styles from "./why.module.css";
import { facetOf, figureOf, MEASURE_OF, type WhySearch, whySort } from "./whySearch.ts";
import { whyText } from "./whyText.ts";

interface Props {
  readonly search: WhySearch;
  readonly why: Why;
}

/** The order of the events, the file of all of them, and where else the same days are shown. */
export function WhyTools({ search, why }: Props): ReactNode {
  const navigate = useNavigate();
  const saveCsv = useWhyCsv(search, why.answer);
  const words = search.step === undefined ? whyText.sorts : { ...whyText.sorts, ...whyText.timeSorts };
  const { from, to, currency } = search;
  const list = orderFilters(search);
  return (
    <div className={styles.tools}>
      <LinkButton
        small
        to="/statistics"
        search={{ from, to, currency }}
        icon={<BarChart3 aria-hidden="true" />}
      >
        {whyText.statistics}
      </LinkButton>
      {list === null ? null : (
        <LinkButton small to="/orders" search={list} icon={<List aria-hidden="true" />}>
          {whyText.orders}
        </LinkButton>
      )}
      <SelectField
        label={whyText.sort}
        hideLabel
        compact
        value={whySort(search)}
        options={CONTRIBUTION_SORTS.map((value) => ({ value, label: words[value] }))}
        onChange={(sort) =>
          void navigate({
            to: ".",
            search: (before) => ({ ...before, sort, page: undefined }),
            replace: true,
          })
        }
      />
      <Button
        small
        icon={<Download aria-hidden="true" />}
        aria-label={whyText.csvOf}
        isDisabled={why.answer.events === 0}
        onPress={saveCsv}
      >
        {whyText.csv}
      </Button>
    </div>
  );
}

/** The list of the orders that the number counts; null where no filter of the list says the same. */
function orderFilters(search: WhySearch) {
  const facet = facetOf(search);
  const isOfCreation = ["orders", "orderedMinor", "units"].includes(MEASURE_OF[figureOf(search)]);
  if (!isOfCreation || facet?.by === "step" || search.after !== undefined) return null;
  const { from, to, currency, status, country, customer, sku } = search;
  return {
    ...{ from, to, currency, customer },
    ...(status === undefined ? {} : { status: [status] }),
    ...(country === undefined ? {} : { country: [country] }),
    ...(sku === undefined ? {} : { text: sku }),
  };
}
