/** An audience as SQL: which outlets a campaign is for. */

/** A select of `outlet_id`, its parameters numbered from $1. */
export type AudienceQuery = { readonly text: string; readonly values: readonly unknown[] }

const everyOutlet: AudienceQuery = {
  text: `select id as outlet_id from outlet where status = 'active'`,
  values: [],
}

/** The statement of an audience; all active outlets where a campaign names none. */
export function audienceQuery(_audience: unknown, _now: Date): AudienceQuery {
  return everyOutlet
}

/** Shifts the parameters of a query, to stand behind `count` others. */
export const shifted = ({ text }: AudienceQuery, count: number): string =>
  text.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + count}`)
