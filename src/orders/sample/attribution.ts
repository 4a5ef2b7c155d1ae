/** Where the sample shop's data came from; shown wherever they are shown. */
export const SAMPLE_ATTRIBUTION =
  'Contains data from "Online Retail" by Daqing Chen, UCI Machine Learning Repository, doi 10.24432/C5BW33, ' +
  "CC BY 4.0; changed: grouped into orders, selected, dates and prices rewritten.";

/** What in the sample is not from that source. */
export const SAMPLE_INVENTED =
  "Names of customers, addresses, payments, shipments, deliveries and reasons for cancelling are invented; " +
  "any likeness to real people is chance.";

export const SAMPLE_SOURCE_URL = "https://doi.org/10.24432/C5BW33";
export const SAMPLE_LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/";

/** The sample's facts, relative to the page. */
export const SAMPLE_FILE = "sample/sample-shop.ndjson.gz";
/** Name and zone of a book that is made from the sample. */
export const SAMPLE_BOOK = { name: "Sample shop", timeZone: "Europe/London" } as const;
