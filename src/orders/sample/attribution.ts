/** Where the sample shop's data came from; shown wherever they are shown. */
export const SAMPLE_ATTRIBUTION =
  'Contains data from "Online Retail" by Daqing Chen, UCI Machine Learning Repository, doi 10.24432/C5BW33, ' +
  "CC BY 4.0; changed: grouped into orders, selected, dates and prices rewritten.";

/** What in the sample is not from that source. */
export const SAMPLE_INVENTED =
  "Names of customers, addresses, payments, shipments, deliveries and reasons for cancelling are invented; " +
  "any likeness to real people is chance.";
