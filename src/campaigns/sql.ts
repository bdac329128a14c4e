/** A piece of SQL with its values: a select of `outlet_id`, or a condition. Its parameters are numbered as its maker says. */
export type AudienceQuery = { readonly text: string; readonly values: readonly unknown[] }

/** Shifts the parameters of a query, to stand behind `count` others. */
export const shifted = ({ text }: AudienceQuery, count: number): string =>
  text.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + count}`)
