import * as z from "zod/mini";
import type { OrderLine } from "../../../orders/order/events.ts";
import { goodsMinor, lineDiscountMinor, lineGoodsMinor } from "../../../orders/order/orderMoney.ts";
import { MAX_LINES } from "../../../orders/submissions/fieldSchemas.ts";
import { lineSchema } from "../../../orders/submissions/orderPartSchemas.ts";
import type { SubmittedLine } from "../../../orders/submissions/submission.ts";
import { submissionText } from "../../../orders/submissions/submissionText.ts";
import { formatAmount, parseMoney } from "../../format/money.ts";
import { amountText, quantityText } from "./inputSchemas.ts";

/** A line as its fields hold it while it is typed. */
export interface LineInput {
  readonly sku: string;
  readonly name: string;
  readonly quantity: string;
  readonly price: string;
  /** Kept from the order that is changed; the form has no fields for them. */
  readonly discountPercent: number | null;
  readonly category: string | null;
}

/** The part of a form that the lines editor works on. */
export interface LinesFormValues {
  readonly lines: LineInput[];
}

export const EMPTY_LINE: LineInput = {
  sku: "",
  name: "",
  quantity: "1",
  price: "",
  discountPercent: null,
  category: null,
};

/** True for a line that nobody has typed into. */
export const isBlank = ({ sku, name, price }: LineInput): boolean =>
  sku.trim() === "" && name.trim() === "" && price.trim() === "";

/** An order's line in fields. */
export const lineInputOf = (line: OrderLine, currency: string): LineInput => ({
  sku: line.sku,
  name: line.name,
  quantity: String(line.quantity),
  price: line.unitPriceMinor === null ? "" : formatAmount(line.unitPriceMinor, currency),
  discountPercent: line.discountPercent,
  category: line.category,
});

const { sku, name, discountPercent, category } = lineSchema.shape;
const submitted = { sku, name, discountPercent, category };

/** A line as typed to its values; what it ends in is judged as every submitted line is. */
const lineInputSchema = (currency: string) =>
  z.object({
    ...submitted,
    quantity: quantityText(submissionText.lineQuantity),
    price: amountText(currency),
  });

/** Lines as typed to lines as submitted. Blank ones are left out, unless all are blank. */
export function linesSchema(currency: string) {
  const schema = lineInputSchema(currency);
  return z.pipe(
    z.array(z.custom<LineInput>()).check(z.maxLength(MAX_LINES, submissionText.tooManyLines(MAX_LINES))),
    z.transform((inputs: LineInput[], context): SubmittedLine[] => {
      const isAllBlank = inputs.every(isBlank);
      return inputs.flatMap((input, index) => {
        if (isBlank(input) && !(isAllBlank && index === 0)) return [];
        const read = schema.safeParse(input);
        if (read.success) {
          const { price, ...line } = read.data;
          return [{ ...line, unitPriceMinor: price }];
        }
        for (const { message, path } of read.error.issues) {
          context.issues.push({ code: "custom", message, input, path: [index, ...path] });
        }
        return [];
      });
    }),
  );
}

/** What the fields of a line come to, in minor units; null while they make no amount. */
export function lineAmount(input: LineInput, currency: string): number | null {
  const quantity = /^\d+$/.test(input.quantity.trim()) ? Number(input.quantity) : 0;
  const unitPriceMinor = parseMoney(input.price, currency);
  if (quantity < 1 || unitPriceMinor === null || unitPriceMinor < 0) return null;
  return lineGoodsMinor({ quantity, unitPriceMinor });
}

/** Sums of what is typed so far, in minor units. */
export interface LinesSum {
  readonly goodsMinor: number;
  readonly discountMinor: number;
  readonly units: number;
  /** Lines that make an amount, and lines with anything in them. */
  readonly counted: number;
  readonly begun: number;
}

/** Adds up the lines that make an amount. */
export function sumOfLines(inputs: readonly LineInput[], currency: string): LinesSum {
  const begun = inputs.filter((input) => !isBlank(input));
  const counted = begun.filter((input) => lineAmount(input, currency) !== null);
  const lines = counted.map((input) => ({
    quantity: Number(input.quantity),
    unitPriceMinor: parseMoney(input.price, currency) ?? 0,
    discountPercent: input.discountPercent,
  }));
  return {
    goodsMinor: goodsMinor(lines),
    discountMinor: lines.reduce((sum, line) => sum + lineDiscountMinor(line), 0),
    units: lines.reduce((sum, line) => sum + line.quantity, 0),
    counted: counted.length,
    begun: begun.length,
  };
}
