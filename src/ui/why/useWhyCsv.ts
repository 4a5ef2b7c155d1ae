import type { Contribution, ContributionsAnswer } from "../../orders/queries/contributions.ts";
import { eventLabel } from "../format/eventWords.ts";
import { majorUnits } from "../format/money.ts";
import { saveText } from "../settings/saveFile.ts";
import { type CsvCell, toCsv } from "../statistics/figureCsv.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useShown } from "../stores/useAnswer.ts";
import { isMoney } from "./whyNumber.ts";
import { figureOf, type WhySearch, whyQuestion } from "./whySearch.ts";
import { whyText } from "./whyText.ts";

/** Events that cross from the worker at once. */
const PIECE = 20_000;
/** Byte order mark: spreadsheets believe in UTF-8 only when told. */
const MARK = "\ufeff";

/** Saves all events behind a number as CSV, whatever page is shown, as of the position shown. */
export function useWhyCsv(search: WhySearch, { events, currency }: ContributionsAnswer): () => void {
  const { backend, reportTrouble } = useBackend();
  const { position } = useShown();

  async function rows(): Promise<Contribution[]> {
    const found: Contribution[] = [];
    for (let offset = 0; offset < events; offset += PIECE) {
      const { answers } = await backend.ask([whyQuestion(search, offset, PIECE)], position);
      const [answer] = answers;
      if (answer?.kind === "contributions") found.push(...answer.rows);
    }
    return found;
  }

  const save = async () => {
    const csv = contributionsCsv(search, currency ?? "", await rows());
    saveText(MARK + csv, `orderlog-why-${figureOf(search)}-event-${position}.csv`, "text/csv");
  };
  return () => void save().catch(reportTrouble);
}

/** The events as a file: amounts as decimal numbers, times taken in minutes. */
export function contributionsCsv(search: WhySearch, currency: string, rows: readonly Contribution[]): string {
  const { columns } = whyText;
  const figure = figureOf(search);
  const hasTimes = search.step !== undefined;
  const head = [
    ...[columns.event, columns.what, columns.order, columns.when],
    ...(hasTimes ? [columns.withUnit(columns.took, columns.tookUnit)] : []),
    isMoney(figure) ? columns.withUnit(columns.added, currency) : columns.added,
  ];
  const cells = ({ position, type, orderNumber, occurredAt, tookMs, amount }: Contribution): CsvCell[] => [
    ...[position, eventLabel(type), orderNumber, occurredAt],
    ...(hasTimes ? [Math.round((tookMs ?? 0) / 60_000)] : []),
    isMoney(figure) ? majorUnits(amount, currency) : amount,
  ];
  return toCsv(head, rows.map(cells));
}
