/** The account as a list: what was owed, what came in, and what stood after each. */
import type { Queryable } from '../db/statement.ts'
import type { Account } from './account.ts'
import { entriesOf } from './entries.ts'
import type { Entry } from './types.ts'

export type StatementLine = Entry & { readonly balance: number }
export type Statement = {
  /** Paise owed before the first line, and after the last. */
  readonly before: number
  readonly lines: readonly StatementLine[]
  readonly after: number
}

/** The entries of the days `from`–`to`, both included, by day, with the running balance in paise. */
export async function statementOf(
  q: Queryable,
  account: Account,
  { from = '', to = '9999-12-31' }: { from?: string; to?: string } = {},
): Promise<Statement> {
  const entries = (await entriesOf(q, account)).toSorted((a, b) =>
    a.day === b.day ? a.id - b.id : a.day < b.day ? -1 : 1,
  )
  const before = entries.filter(({ day }) => day < from).reduce((sum, { amount }) => sum + amount, 0)
  let balance = before
  const lines = entries
    .filter(({ day }) => day >= from && day <= to)
    .map((entry) => {
      balance += entry.amount
      return { ...entry, balance }
    })
  return { before, lines, after: balance }
}
