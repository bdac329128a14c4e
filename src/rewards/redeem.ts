/** A shop spends points on a reward: debited, handed out and written down together, once per key. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { lockAccount } from '../dues/account.ts'
import { dayIn } from '../orders/zone.ts'
import { can } from '../people/can.ts'
import { ownerUnconfirmed } from '../people/owner-change.ts'
import { outletAsSubject } from '../people/seat-right.ts'
import { loadPerson } from '../people/who.ts'
import { postOne } from '../points/post.ts'
import { creditNote } from '../returns/credit-note.ts'
import { registerBenefit, type Tax, taxOn } from './benefits.ts'
import { shopFacts } from './facts.ts'
import { type Redemption, redemptionById, redemptionByKey } from './redemption.ts'
import { type RewardRefusal, refused } from './refusal.ts'
import { lockReward, notForNow, type Reward, rewardById } from './reward.ts'
import { firstState } from './states.ts'
import { readUpi } from './upi.ts'
import type { Vault } from './vault.ts'

export type RedeemRequest = {
  /** Made by the caller: the same key is the same redemption. */
  readonly key: string
  readonly outletId: number
  readonly rewardId: number
  /** The price the person said yes to. */
  readonly points: number
  readonly by: number
  /** Paise of tax the person was shown; none unless told. */
  readonly tax?: number
  /** Keeps tax numbers. */
  readonly vault: Vault | null
  /** The UPI address a payout goes to. */
  readonly payTo?: string
  readonly timeZone: string
  readonly now: Date
}

export type Redeemed = {
  readonly ok: true
  /** false: the same key was redeemed before, and this is what it came to. */
  readonly fresh: boolean
  readonly redemption: Redemption
  /** Active points after it. */
  readonly balance: number
}

/**
 * Refuses whoever is no active owner (reward-owner-only) or a new one (reward-owner-new), a reward that is unknown, over,
 * not for the shop, out or locked, a price other than the one shown (reward-price-changed), too few points, a payout
 * without a good UPI address, a benefit that needs the tax number first (reward-pan-needed) or whose tax is another than shown, and a key that stands for another redemption.
 */
export async function redeem(tx: Tx, request: RedeemRequest): Promise<Redeemed | RewardRefusal> {
  const before = await redemptionByKey(tx.client, request.key)
  if (before) return again(tx, before, request)
  await lockReward(tx, request.rewardId)
  // Who held the lock may have been the same tap.
  const meanwhile = await redemptionByKey(tx.client, request.key)
  if (meanwhile) return again(tx, meanwhile, request)
  const distributor = await mayRedeem(tx, request)
  if ('ok' in distributor) return distributor
  const reward = await wanted(tx, request)
  if ('ok' in reward) return reward
  const payTo = reward.kind === 'upi' ? readUpi(request.payTo ?? '') : null
  if (payTo === undefined) return refused('reward-upi-wrong')
  // Dues are locked before points, as where goods come back.
  if (reward.kind === 'credit_note')
    await lockAccount(tx, { distributorId: distributor.id, outletId: request.outletId }, request.now)
  const tax = await taxFor(tx, request, reward)
  if ('ok' in tax) return tax
  const entry = await pay(tx, request, reward, tax)
  if ('ok' in entry) return entry
  const creditId = await credit(tx, request, reward, tax, distributor)
  const row = await one(tx.client, write, [
    ...[request.outletId, distributor.id, reward.id, request.key, request.by, reward.points, reward.worth],
    ...[reward.countsAsBenefit, firstState[reward.kind], entry.id, creditId, payTo, request.now],
    ...[reward.kind === 'voucher', request.vault?.keyId ?? null, dayIn(request.now, request.timeZone)],
    ...[tax.tax, tax.deducted, tax.taxPoints],
  ])
  const redemption = row && (await redemptionById(tx.client, row.id))
  if (!redemption || (reward.kind === 'voucher' && row.codes !== 1))
    throw new Error(`redemption ${request.key} was not written whole`)
  await registerBenefit(tx, redemption, 1, request)
  return { ok: true, fresh: true, redemption, balance: await balanceOf(tx, request.outletId) }
}

const write = statement<{ id: number; codes: number }>(
  'redemption-write',
  `with made as (
     insert into redemption (outlet_id, distributor_id, reward_id, key, by, points, worth, counts_as_benefit, state, entry_id,
       credit_id, pay_to, at, changed_at, tax, deducted, tax_points)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $17, $18, $19) returning id),
   told as (insert into redemption_event (redemption_id, state, by, at) select id, $9, $5, $13 from made),
   less as (update reward set stock = stock - 1 where id = $3 and stock is not null),
   code as (
     update voucher_code v set redemption_id = made.id from made
     where $14::boolean and v.id = (
       select id from voucher_code where reward_id = $3 and redemption_id is null and key_id = $15
         and (expires_on is null or expires_on >= $16::date) order by expires_on, id limit 1)
     returning 1)
   select made.id, (select count(*)::int from code) as codes from made`,
)

type Distributor = { readonly id: number; readonly timeZone: string }
const zoneOf = statement<{ timeZone: string }>(
  'redeem-distributor-zone',
  'select time_zone as "timeZone" from distributor where id = $1',
)
const readBalance = statement<{ active: number }>(
  'redeem-balance',
  'select active from point_account where outlet_id = $1',
)

const balanceOf = async (tx: Tx, outletId: number): Promise<number> =>
  (await one(tx.client, readBalance, [outletId]))?.active ?? 0

async function again(
  tx: Tx,
  redemption: Redemption,
  request: RedeemRequest,
): Promise<Redeemed | RewardRefusal> {
  const same = redemption.outlet.id === request.outletId && redemption.reward.id === request.rewardId
  if (!same) return refused('reward-key-reused')
  return { ok: true, fresh: false, redemption, balance: await balanceOf(tx, request.outletId) }
}

/** The shop's distributor, where this person may redeem for the shop. */
async function mayRedeem(tx: Tx, { outletId, by }: RedeemRequest): Promise<Distributor | RewardRefusal> {
  const outlet = await outletAsSubject(tx.client, outletId)
  if (!outlet || !can(await loadPerson(tx.client, by), 'redeem', { outlet }))
    return refused('reward-owner-only')
  if (await ownerUnconfirmed(tx.client, outletId)) return refused('reward-owner-new')
  const zone = outlet.distributorId && (await one(tx.client, zoneOf, [outlet.distributorId]))
  if (!outlet.distributorId || !zone) return refused('reward-no-distributor')
  return { id: outlet.distributorId, timeZone: zone.timeZone }
}

async function wanted(tx: Tx, request: RedeemRequest): Promise<Reward | RewardRefusal> {
  const today = dayIn(request.now, request.timeZone)
  const reward = await rewardById(tx.client, request.rewardId, request.vault?.keyId ?? null, today)
  const shop = await shopFacts(tx.client, request.outletId)
  if (!reward || !shop) return refused('reward-unknown')
  const refusal = notForNow(reward, shop, today)
  if (refusal) return refusal
  return reward.points === request.points
    ? reward
    : refused('reward-price-changed', { points: reward.points })
}

/** What is withheld, where it is what the person was shown. */
async function taxFor(tx: Tx, request: RedeemRequest, reward: Reward): Promise<Tax | RewardRefusal> {
  const tax = await taxOn(tx, reward, request)
  if (tax.panNeeded) return refused('reward-pan-needed')
  return tax.tax === (request.tax ?? 0) ? tax : refused('reward-tax-changed')
}

async function pay(
  tx: Tx,
  { key, outletId, by, now }: RedeemRequest,
  { id, code, name, points }: Reward,
  { taxPoints }: Tax,
): Promise<{ id: number } | RewardRefusal> {
  const spent = await postOne(
    tx,
    {
      ...{ do: 'spend', outletId, points: points + taxPoints, by, key: `redeem:${key}` },
      source: { kind: 'reward', id },
      reason: { v: 1, reward: code, name },
    },
    now,
  )
  if (spent.ok && spent.entryId !== null) return { id: spent.entryId }
  if (!spent.ok && spent.reason === 'points-too-few') return refused('points-too-few', spent.args)
  throw new Error(`the spend of ${key} was refused: ${spent.ok ? 'no entry' : spent.reason}`)
}

async function credit(
  tx: Tx,
  { key, outletId, by, now }: RedeemRequest,
  { kind, worth }: Reward,
  { deducted }: Tax,
  distributor: Distributor,
): Promise<number | null> {
  if (kind !== 'credit_note') return null
  const request = { distributor, outletId, amount: worth - deducted, key: `redeem:${key}`, by, now }
  return (await creditNote(tx, { ...request, source: 'reward' })).id
}
