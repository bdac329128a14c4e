/**
 * The register of benefits, and the tax withheld on them: in India 10 % once the benefits of one recipient pass ₹20,000 in
 * a financial year (Income-tax Act, section 194R). Discounts and free goods do not count.
 */
import { mulDiv, percentOf } from '../catalog/money.ts'
import { one, type Queryable, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { financialYear } from '../dues/bill-number.ts'
import { dayIn } from '../orders/zone.ts'
import { keepPan, panOf } from './pan.ts'
import type { Redemption } from './redemption.ts'
import type { Reward } from './reward.ts'
import type { Vault } from './vault.ts'

export type WithholdTerms = {
  /** Paise. */
  readonly threshold: number
  /** Basis points. */
  readonly rate: number
  readonly basis: 'whole' | 'beyond'
}

export type Tax = {
  /** Paise withheld: taken off the credit note or payout (`deducted`), or as further points. */
  readonly tax: number
  readonly deducted: number
  readonly taxPoints: number
  /** It passes the threshold, and the tax number is not known yet. */
  readonly panNeeded: boolean
}

const none: Tax = { tax: 0, deducted: 0, taxPoints: 0, panNeeded: false }

/** Paise to withhold on a further benefit, after the benefits and tax of the year so far. */
export function withheld(
  { threshold, rate, basis }: WithholdTerms,
  before: { readonly amount: number; readonly tax: number },
  worth: number,
): number {
  const all = before.amount + worth
  if (all <= threshold) return 0
  return Math.max(0, percentOf(basis === 'whole' ? all : all - threshold, rate) - before.tax)
}

/** Money is withheld from money; from goods, and where little money meets much tax, as points at the reward's own rate. */
export function shared(
  tax: number,
  { kind, worth, points }: Pick<Reward, 'kind' | 'worth' | 'points'>,
): Pick<Tax, 'deducted' | 'taxPoints'> {
  if ((kind === 'credit_note' || kind === 'upi') && tax < worth) return { deducted: tax, taxPoints: 0 }
  const nearest = mulDiv(tax, points, worth)
  return { deducted: 0, taxPoints: nearest * worth < tax * points ? nearest + 1 : nearest }
}

const setting = statement<WithholdTerms>(
  'benefit-setting',
  `select coalesce(s.benefit_threshold, 2000000) as threshold, coalesce(s.withhold_rate, 1000) as rate,
     coalesce(s.withhold_basis, 'whole') as basis from (select 1) always left join reward_setting s on s.id = 1`,
)
// Two shops of one owner that redeem at once count one after the other.
const lock = statement<object>(
  'benefit-lock',
  `select pg_advisory_xact_lock(hashtextextended('benefits ' || $1, 0))`,
)
const soFar = statement<{ amount: number; tax: number }>(
  'benefit-so-far',
  `select coalesce(sum(amount), 0)::bigint as amount, coalesce(sum(tax), 0)::bigint as tax from benefit_entry
   where year = $2 and (outlet_id = $1 or outlet_id in (select outlet_id from outlet_pan where hash = $3))`,
)
const enter = statement<object>(
  'benefit-enter',
  `insert into benefit_entry (outlet_id, year, redemption_id, amount, tax, at)
   select $1, coalesce((select year from benefit_entry where redemption_id = $3 order by id limit 1), $2), $3, $4, $5, $6`,
)

type About = {
  readonly outletId: number
  readonly vault: Vault | null
  readonly timeZone: string
  readonly now: Date
}

/** What a shop would have withheld on this reward now. */
export async function taxShown(q: Queryable, reward: Reward, about: About): Promise<Tax> {
  if (!reward.countsAsBenefit || reward.worth === 0) return none
  const { outletId, vault, timeZone, now } = about
  const { known, hash } = await panOf(q, outletId, vault)
  const terms = await one(q, setting)
  const before = await one(q, soFar, [outletId, financialYear(dayIn(now, timeZone)), hash])
  if (!terms || !before) throw new Error('the register of benefits answered nothing')
  const tax = withheld(terms, before, reward.worth)
  const passes = before.amount + reward.worth > terms.threshold
  return { tax, ...shared(tax, reward), panNeeded: passes && !known }
}

/** The same for good: the recipient is locked until the transaction ends, and known by a GSTIN from now on. */
export async function taxOn(tx: Tx, reward: Reward, about: About): Promise<Tax> {
  if (!reward.countsAsBenefit || reward.worth === 0) return none
  const { outletId, vault, now } = about
  const { hash, fromGstin } = await panOf(tx.client, outletId, vault)
  await one(tx.client, lock, [hash ? hash.toString('hex') : `outlet ${outletId}`])
  if (fromGstin && vault) await keepPan(tx, { outletId, pan: fromGstin, vault, by: null, now })
  return taxShown(tx.client, reward, about)
}

/** Enters a redemption (1) or takes it back (-1), in the year it was entered in. */
export async function registerBenefit(
  tx: Tx,
  { id, outlet, worth, tax, countsAsBenefit }: Redemption,
  sign: 1 | -1,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Promise<void> {
  if (!countsAsBenefit || worth === 0) return
  const year = financialYear(dayIn(now, timeZone))
  await one(tx.client, enter, [outlet.id, year, id, sign * worth, sign * tax, now])
}
