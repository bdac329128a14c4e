import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'

const lock = statement('outlet-code-lock', `select pg_advisory_xact_lock(hashtextextended('outlet-code', 0))`)

// Counts on from the newest shop numbered this way instead of looking for the highest number: that would read
// every outlet. A number that an imported list took already is stepped over.
const free = statement<{ code: string }>(
  'outlet-code-free',
  `with newest as (
     select substring(code from 3)::bigint as n from outlet
     where code ~ '^R-[0-9]{1,15}$' order by id desc limit 1),
   wanted as (
     select 'R-' || lpad(n::text, greatest(4, length(n::text)), '0') as code, n
     from generate_series(coalesce((select n from newest), 0) + 1,
       coalesce((select n from newest), 0) + 1000) as n)
   select code from wanted where not exists (select from outlet o where o.code = wanted.code)
   order by n limit 1`,
)
const highest = statement<{ code: string }>(
  'outlet-code-highest',
  `select 'R-' || (max(substring(code from 3)::bigint) + 1)::text as code from outlet
   where code ~ '^R-[0-9]{1,15}$'`,
)

/** The next free shop number. Until the transaction ends nobody else is given one. */
export async function nextOutletCode(tx: Tx): Promise<string> {
  await one(tx.client, lock)
  const found = (await one(tx.client, free)) ?? (await one(tx.client, highest))
  if (!found) throw new Error('no outlet number was found')
  return found.code
}
