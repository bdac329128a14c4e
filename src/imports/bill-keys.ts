/** Puts the compared number and the financial year beside rows with `bill` and `day`: only code knows them. */
import { billKey, financialYear } from '../dues/bill-number.ts'
import type { Sql } from './kind.ts'

const batch = 5_000

export async function addBillKeys(sql: Sql): Promise<void> {
  await sql.rows('alter table incoming add column number_key text, add column year text')
  for (let from = 0; ; from += batch) {
    const found = await sql.rows<{ row: number; bill: string | null; day: string | null }>(
      `select row, bill, day::text as day from incoming where row > ${from} and row <= ${from + batch}`,
    )
    const keys = found.flatMap(({ row, bill, day: on }) =>
      bill && on ? [{ row, number_key: billKey(bill), year: financialYear(on) }] : [],
    )
    if (keys.length > 0)
      await sql.rows(
        `update incoming i set number_key = k.number_key, year = k.year
         from jsonb_to_recordset($1::jsonb) as k(row int, number_key text, year text) where i.row = k.row`,
        [JSON.stringify(keys)],
      )
    const [rest] = await sql.rows<{ more: boolean }>(
      `select exists (select from incoming where row > ${from + batch}) as more`,
    )
    if (!rest?.more) return
  }
}
