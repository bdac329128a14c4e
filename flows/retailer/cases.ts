/** *Something wrong?*: a shop says what, hears by when it is answered, and sees what became of it. */
import { z } from 'zod'
import { type Opened, openCase, withdrawCase } from '../../src/cases/open.ts'
import { casesOfOutlet } from '../../src/cases/read.ts'
import { caseSubjects, complaintsAbout, picked } from '../../src/cases/types.ts'
import { answer, type Ctx, day, defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { reviewListener, reviewSay } from '../../src/chat/notices/bills.ts'
import { caseAbout, caseWords, openedNotice, saidWords, wrongChoice } from '../../src/chat/notices/cases.ts'
import { rewardName } from '../../src/chat/notices/rewards.ts'
import { reopenBill } from '../../src/invoices/appeal.ts'
import { billById } from '../../src/invoices/bills.ts'
import { cropOf, total } from '../../src/invoices/crops.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { can, shopOf } from '../../src/people/can.ts'
import { redemptionsOf } from '../../src/rewards/redemption.ts'
import { actForNamed, ownerOf, seatIn, whichShop } from './shop.ts'

const Data = z.object({
  outlet: z.number().optional(),
  about: z.enum(caseSubjects).default('points'),
  aboutId: z.number().default(0),
  case: z.number().default(0),
  said: z.string().default(''),
})
type Data = z.infer<typeof Data>
type At = Ctx<Data>
type Step = Promise<Next<Data>>
const { ask, act } = stepsOf<Data>()

const menu = go(words('chat-menu'), 'menu')
const mine = go(words('cases-mine'), 'cases')
const shownMs = 30 * 24 * 3_600_000

/** The shop whose cases this person may open, or what to say instead. */
function shopOrSay(ctx: At): { outlet: number } | { no: Next<Data> } {
  actForNamed(ctx, ctx.data.outlet)
  const outlet = ctx.data.outlet ?? ownerOf(ctx)?.outletId
  const seat = outlet === undefined ? undefined : seatIn(ctx, outlet)
  if (!seat) return { no: { rest: whichShop(ctx, 'cases') } }
  if (!can(ctx.who, 'open-case', shopOf(seat)))
    return { no: { rest: { ...words('chat-not-allowed'), choices: [menu] } } }
  return { outlet: seat.id }
}

const list = act(async (ctx): Step => {
  const shop = shopOrSay(ctx)
  if ('no' in shop) return shop.no
  const all = await casesOfOutlet(ctx.tx.client, shop.outlet, new Date(ctx.now.getTime() - shownMs))
  const back = all
    .filter(({ status }) => status === 'open')
    .map(({ id }) => go(words('case-withdraw', { number: String(id) }), 'cases', 'withdraw', { case: id }))
  const choices = [wrongChoice(shop.outlet, 'points'), ...back.slice(0, 5), menu]
  return { rest: { ...block([words('cases-list', { count: all.length }), ...all.map(caseWords)]), choices } }
})

const what = ask<{ said: string }>({
  say: ({ data: { about } }) => ({
    ...words('cases-what', { about }),
    choices: complaintsAbout(about).map((each) => answer(words(`case-said-${each}`), { said: picked(each) })),
  }),
  hear: {
    choice: z.object({ said: z.string() }),
    text: (text) => (/\p{L}/u.test(text) ? { said: text.slice(0, 500) } : undefined),
  },
  then: (heard): Next<Data> => ({ to: 'keep', set: heard }),
})

/** Of several rewards the shop says which. */
const reward = act(async (ctx): Step => {
  const shop = shopOrSay(ctx)
  if ('no' in shop) return shop.no
  const [first, ...more] = await redemptionsOf(ctx.tx.client, shop.outlet)
  const about = { ...shop, about: 'reward' as const }
  if (!first) return { to: 'what', set: { ...shop, about: 'points' } }
  if (more.length === 0) return { to: 'what', set: { ...about, aboutId: first.id } }
  const choices = [first, ...more].slice(0, 8).map(({ id, reward: { name }, at }) => {
    const on = day(dayIn(at, ctx.brand.timeZone))
    return go(words('cases-reward', { name: rewardName(name), day: on }), 'cases', 'open', {
      ...about,
      aboutId: id,
    })
  })
  return { rest: { ...words('cases-which-reward'), choices: [...choices, menu] } }
})

const keep = act(async (ctx): Step => {
  const shop = shopOrSay(ctx)
  if ('no' in shop) return shop.no
  const { about, aboutId, said } = ctx.data
  const opened = await openCase(ctx.tx, {
    ...{ key: ctx.key, outletId: shop.outlet, about, aboutId, said, by: ctx.who.person?.id ?? 0 },
    ...{ now: ctx.now, timeZone: ctx.brand.timeZone },
  })
  if (!opened.ok) return { end: { ...words(opened.reason), choices: [mine, menu] } }
  await tellOf(ctx, opened)
  const told = words(opened.fresh ? 'cases-kept' : 'cases-added', {
    ...{ number: String(opened.case.id), about: caseAbout(opened.case), day: day(opened.case.dueDay) },
    brand: ctx.brand.name,
  })
  return { end: { ...told, choices: [mine, menu] } }
})

/** A refused bill waits for its reviewers again; where those are not the desk, the desk hears of the case as of any. */
async function tellOf(ctx: At, { case: found, fresh }: Opened): Promise<void> {
  const bill = found.about === 'bill' ? await billById(ctx.tx.client, found.aboutId) : undefined
  const again =
    bill && (await reopenBill(ctx.tx, bill.id, ctx.now)) && (await billById(ctx.tx.client, bill.id))
  const reviewers = again ? reviewListener(again) : undefined
  if (again && reviewers) {
    const crop = await cropOf(ctx.tx.client, again.photoId, again.decision.question ?? total)
    ctx.tell(reviewers, reviewSay(again, crop, saidWords(found.said)))
  }
  if (reviewers && 'brand' in reviewers) return
  const { listener, say } = openedNotice(found, fresh)
  ctx.tell(listener, say)
}

const withdraw = act(async (ctx): Step => {
  const by = ctx.who.person?.id ?? 0
  const done = await withdrawCase(ctx.tx, { id: ctx.data.case, by, now: ctx.now })
  if (done.ok)
    return { end: { ...words('case-withdrawn', { number: String(done.case.id) }), choices: [mine, menu] } }
  const said = done.case ? block([words(done.reason), caseWords(done.case)]) : words(done.reason)
  return { end: { ...said, choices: [mine, menu] } }
})

export const cases = defineFlow<Data>({
  id: 'cases',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'list',
  steps: {
    list,
    open: act((ctx) => {
      const shop = shopOrSay(ctx)
      return 'no' in shop ? shop.no : { to: 'what', set: shop }
    }),
    ...{ reward, what, keep, withdraw },
  },
})
