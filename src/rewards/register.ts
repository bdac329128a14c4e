/** The register of a financial year, for the return of the tax that was withheld. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { maskedPan, panOfGstin } from './pan.ts'
import type { RewardKind } from './states.ts'
import type { Vault } from './vault.ts'

export type RegisterLine = {
  readonly at: Date
  /** Undefined where it is not known, or cannot be opened. */
  readonly pan: string | undefined
  readonly outlet: { readonly code: string; readonly name: string }
  readonly reward: string
  readonly kind: RewardKind
  /** Paise; below zero where it was taken back. */
  readonly amount: number
  readonly tax: number
}

type Row = Omit<RegisterLine, 'pan'> & { outletId: number; gstin: string | null; sealed: Buffer | null }

const read = statement<Row>(
  'benefit-register',
  `select e.at, e.outlet_id as "outletId", o.gstin, p.sealed, jsonb_build_object('code', o.code, 'name', o.name) as outlet,
     r.name as reward, r.kind, e.amount, e.tax
   from benefit_entry e join outlet o on o.id = e.outlet_id join redemption x on x.id = e.redemption_id
   join reward r on r.id = x.reward_id left join outlet_pan p on p.outlet_id = e.outlet_id
   where e.year = $1 order by e.id limit 100000`,
)

/** In the order of entry. `masked`: for the eyes of those who need not know the numbers. */
export async function registerOf(
  q: Queryable,
  year: string,
  vault: Vault | undefined,
  masked: boolean,
): Promise<RegisterLine[]> {
  return (await rows(q, read, [year])).map(({ outletId, gstin, sealed, ...line }) => {
    const told = sealed ? vault?.open('pan', String(outletId), sealed) : undefined
    const pan = panOfGstin(gstin) ?? told
    return { ...line, pan: pan && masked ? maskedPan(pan) : pan }
  })
}
