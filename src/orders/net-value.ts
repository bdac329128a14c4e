/** What a shop kept of an order, as a piece of SQL: the same wherever the database adds it up. */

/**
 * Paise without GST of what was received of a line `l` and not returned, at the price it was ordered at. Goods given free and
 * discounts are the asker's business: lines with `free_by` count for nothing.
 */
export const netTaxable = 'round((l.received - l.returned) * l.ptr * 10000.0 / (10000 + l.rate))'
