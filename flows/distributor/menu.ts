/** Where people of a distributor and of the brand begin: what waits for them, with counts. */

import { openCaseCount } from '../../src/cases/read.ts'
import { type Choice, type Ctx, go, type Say, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { loadsOf } from '../../src/orders/loads.ts'
import { countsByStatus } from '../../src/orders/read.ts'
import { stockOfDistributor } from '../../src/orders/stock.ts'
import { waitingTooLong } from '../../src/orders/waiting-long.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { type Action, can } from '../../src/people/can.ts'
import type { DistributorSeat } from '../../src/people/seats.ts'
import { waitingPayouts } from '../marketer/payout-desk.ts'
import { billCount } from './bill-desk.ts'
import { openDisputesFor } from './dispute-desk.ts'
import { duesChoice } from './dues-state.ts'
import { openGifts } from './gift-desk.ts'
import { waitingFor } from './outlet-desk.ts'
import { openReturns } from './return-says.ts'
import { isLow, isOut } from './stock-says.ts'

/** The menu of somebody who works at a distributor, by what their role lets them do. */
export async function distributorMenu(ctx: Ctx): Promise<Say> {
  const { distributors } = ctx.who
  const may = (action: Action) => distributors.some(({ id }) => can(ctx.who, action, { distributor: id }))
  const name = distributors.map((each) => each.name).join(', ')
  const page = may('see-orders') ? [go(words('desk-menu-page'), 'sign-in')] : []
  if (!may('see-orders')) {
    const { deliver } = await countsOf(ctx, distributors)
    const choices = [go(words('desk-menu-deliver', { count: deliver }), 'delivery'), ...page]
    return { ...words('desk-menu-delivery', { name, count: deliver }), choices }
  }
  const { waiting, confirmed, dispatch, deliver, low } = await countsOf(ctx, distributors)
  const shops = may('approve-outlet') ? (await waitingFor(ctx)).length : 0
  const returns = (await openReturns(ctx)).length
  const disputes = new Set((await openDisputesFor(ctx)).map(({ order }) => order.id)).size
  const gifts = (await openGifts(ctx)).length
  const bills = await billCount(ctx)
  const choices: Choice[] = [
    go(words('desk-menu-waiting', { count: waiting }), 'pending'),
    ...(confirmed > 0 ? [go(words('desk-menu-dispatch', { count: confirmed }), 'loading')] : []),
    ...(deliver > 0 ? [go(words('desk-menu-deliver', { count: deliver }), 'loading', 'sheet')] : []),
    ...(may('order') ? [go(words('desk-menu-beat'), 'beat-list')] : []),
    ...(await duesChoice(ctx)),
    go(words('desk-menu-stock', { count: low }), 'stock'),
    ...(returns > 0 ? [go(words('menu-returns', { count: returns }), 'return-desk')] : []),
    ...(disputes > 0 ? [go(words('menu-disputes', { count: disputes }), 'dispute-desk')] : []),
    ...(bills > 0 ? [go(words('bill-desk-menu', { count: bills }), 'bill-desk')] : []),
    ...(gifts > 0 ? [go(words('desk-menu-gifts', { count: gifts }), 'gift-desk')] : []),
    ...(shops > 0 ? [go(words('desk-menu-shops', { count: shops }), 'outlet-desk')] : []),
    ...(may('see-claims') ? [go(words('claims-menu'), 'scheme-claims')] : []),
    ...(may('invite-shop-owner') ? [go(words('desk-menu-invite'), 'invite')] : []),
    ...page,
  ]
  return { ...words('desk-menu-distributor', { name, waiting, dispatch, low }), choices }
}

/** The menu of a marketer or operator: the day's work and what waits first, for messengers show ten at once. */
export async function brandMenu(ctx: Ctx): Promise<Say> {
  const may = (action: Action) => can(ctx.who, action, 'brand')
  const late = may('hear-waiting-orders') ? (await waitingTooLong(ctx.tx.client)).length : 0
  const shops = may('approve-outlet') ? (await waitingFor(ctx)).length : 0
  const gifts = may('manage-rewards') ? (await openGifts(ctx)).length : 0
  const bills = may('review-bill') ? await billCount(ctx) : 0
  const payouts = may('manage-rewards') ? await waitingPayouts(ctx) : 0
  const cases = may('answer-case') ? await openCaseCount(ctx.tx.client) : 0
  const choices: Choice[] = [
    ...(may('visit-outlet') ? [go(words('desk-menu-beat'), 'beat-list')] : []),
    ...(may('hear-waiting-orders') ? [go(words('desk-menu-late', { count: late }), 'brand-waiting')] : []),
    ...(may('publish-scheme') ? [go(words('schemes-all'), 'schemes')] : []),
    ...(may('run-campaign') ? [go(words('campaigns-menu'), 'campaigns')] : []),
    ...(may('approve-outlet') ? [go(words('desk-menu-shops', { count: shops }), 'outlet-desk')] : []),
    ...(bills > 0 ? [go(words('bill-desk-menu', { count: bills }), 'bill-desk')] : []),
    ...(gifts > 0 ? [go(words('desk-menu-gifts', { count: gifts }), 'gift-desk')] : []),
    ...(may('decide-claim') ? [go(words('claims-menu'), 'scheme-claims')] : []),
    ...(cases > 0 ? [go(words('desk-menu-cases', { count: cases }), 'case-desk')] : []),
    ...(payouts > 0 ? [go(words('desk-menu-payouts'), 'payout-desk')] : []),
    ...(may('adjust-points') ? [go(words('desk-menu-points'), 'points-desk')] : []),
    ...(may('manage-rewards') ? [go(words('desk-menu-rewards'), 'reward-desk')] : []),
    ...(may('invite-shop-owner') ? [go(words('desk-menu-invite'), 'invite')] : []),
    go(words('desk-menu-page'), 'sign-in'),
  ]
  return { ...block([words('desk-menu-brand', { name: ctx.brand.name, late, shops })]), choices }
}

async function countsOf(ctx: Ctx, seats: readonly DistributorSeat[]) {
  const counts = { waiting: 0, confirmed: 0, dispatch: 0, deliver: 0, low: 0 }
  for (const { id, settings } of seats) {
    const today = dayIn(ctx.now, settings.timeZone)
    const open = await countsByStatus(ctx.tx.client, id)
    counts.waiting += open.placed
    counts.confirmed += open.confirmed
    if (open.confirmed > 0) counts.dispatch += await dueOf(ctx, id, 'confirmed', today)
    if (open.dispatched > 0) counts.deliver += await dueOf(ctx, id, 'dispatched', today)
    const rows = await stockOfDistributor(ctx.tx.client, id)
    counts.low += rows.filter((row) => isOut(row) || isLow(row)).length
  }
  return counts
}

async function dueOf(ctx: Ctx, distributorId: number, status: 'confirmed' | 'dispatched', today: string) {
  const loads = await loadsOf(ctx.tx.client, { distributorId, status, today })
  return loads.filter(({ day }) => day === null).reduce((sum, { orders }) => sum + orders.length, 0)
}
