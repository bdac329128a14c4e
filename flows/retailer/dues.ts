/** What the shop owes, how to pay it, and "I have paid": to its owner only, save that anybody may send a screenshot. */
import { z } from 'zod'
import {
  type Ctx,
  day,
  defineFlow,
  go,
  money,
  type Next,
  type Say,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { afterWords, billLines, claimNotice, standWords } from '../../src/chat/notices/dues.ts'
import { payWay } from '../../src/chat/notices/pay-way.ts'
import { claimById, takeClaim } from '../../src/dues/claims.ts'
import { type Dues, duesOf, nothingDue } from '../../src/dues/open-bills.ts'
import { statementOf } from '../../src/dues/statement.ts'
import { creditTerms } from '../../src/dues/terms.ts'
import { typedPaid } from '../../src/dues/typed.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { can, shopOf } from '../../src/people/can.ts'
import { actForNamed, hasSeveral, ownerOf, seatIn, shopAnswers, whichShop } from './shop.ts'

const File = z.object({
  id: z.string(),
  mime: z.string().optional(),
  name: z.string().optional(),
  bytes: z.number().optional(),
})
const Data = z.object({
  outlet: z.number().optional(),
  /** A screenshot sent before anything was asked. */
  file: File.optional(),
  caption: z.string().optional(),
})
type Data = z.infer<typeof Data>
type At = Ctx<Data>
type Step = Promise<Next<Data>>
type Paid =
  | { amount: number; reference?: string | undefined }
  | { file: z.infer<typeof File>; caption?: string | undefined }
const { ask, act } = stepsOf<Data>()

const menu = go(words('chat-menu'), 'menu')

type Shop = {
  id: number
  code: string
  name: string
  distributor: { id: number; name: string }
  zone: string
  personId: number
}

/** The shop this is about; undefined until one of several is chosen, or where it has no distributor. */
function shopNow(ctx: At): Shop | 'which' | 'none' {
  actForNamed(ctx, ctx.data.outlet)
  const owner = ownerOf(ctx)
  if (!owner || (hasSeveral(ctx) && ctx.data.outlet === undefined && !ctx.outlet)) return 'which'
  const seat = seatIn(ctx, ctx.data.outlet ?? owner.outletId)
  if (!seat?.distributor) return 'none'
  const { id, code, name, distributor } = seat
  return { id, code, name, distributor, zone: distributor.settings.timeZone, personId: owner.personId }
}

async function withDues(ctx: At, work: (shop: Shop, dues: Dues) => Promise<Say>): Step {
  const shop = shopNow(ctx)
  if (shop === 'which') return { rest: whichShop(ctx, 'dues') }
  const seat = shop === 'none' ? undefined : seatIn(ctx, shop.id)
  if (shop === 'none' || !seat) return { rest: { ...words('dues-no-distributor'), choices: [menu] } }
  if (!can(ctx.who, 'see-dues', shopOf(seat)))
    return { rest: { ...words('dues-owner-only'), choices: [menu] } }
  const dues =
    (await duesOf(ctx.tx.client, shop.distributor.id, [shop.id])).get(shop.id) ?? nothingDue(shop.id)
  return { rest: await work(shop, dues) }
}

async function showSay(ctx: At, shop: Shop, dues: Dues): Promise<Say> {
  const stand = standWords(dues.due - dues.ahead, dues.since)
  const head = words('dues-shop', { outlet: shop.name, distributor: shop.distributor.name, stand })
  const data = { outlet: shop.id }
  const { upi } = await creditTerms(ctx.tx.client, shop.distributor.id)
  const paying = [
    ...(upi === null ? [] : [go(words('dues-pay'), 'dues', 'pay', data)]),
    go(words('dues-have-paid'), 'dues', 'claim', data),
  ]
  const choices = [...(dues.due > 0 ? paying : []), go(words('dues-list'), 'dues', 'list', data), menu]
  return { ...block([head, ...billLines(dues, dayIn(ctx.now, shop.zone))]), choices }
}

const mostEntries = 12

async function listSay(ctx: At, shop: Shop): Promise<Say> {
  const account = { distributorId: shop.distributor.id, outletId: shop.id }
  const { lines, after } = await statementOf(ctx.tx.client, account)
  const shown = lines.slice(-mostEntries).map(({ kind, number, amount, day: on, method, balance }) =>
    words('dues-entry', {
      ...{ kind, number: number ?? '–', method: method ?? 'none', day: day(on) },
      ...{ amount: money(Math.abs(amount)), sign: amount < 0 ? 'minus' : 'plus', balance: money(balance) },
    }),
  )
  const head = words('dues-list-head', { outlet: shop.name, count: shown.length })
  const back = go(words('dues-see'), 'dues', undefined, { outlet: shop.id })
  return { ...block([head, ...shown, afterWords(after)]), choices: [back, menu] }
}

async function paySay(ctx: At, shop: Shop, dues: Dues): Promise<Say> {
  const amount = dues.asked?.amount ?? dues.due
  const account = { distributorId: shop.distributor.id, outletId: shop.id }
  const way = amount > 0 ? await payWay(ctx.tx.client, account, shop.code, amount) : undefined
  if (!way) return showSay(ctx, shop, dues)
  const said = words('dues-pay-amount', { amount: money(amount), distributor: shop.distributor.name })
  const choices = [go(words('dues-have-paid'), 'dues', 'claim', { outlet: shop.id }), menu]
  return {
    ...block([said, words('dues-pay-link', { upi: way.upi, link: way.link })]),
    attachment: way.picture,
    choices,
  }
}

/** Passes on what the shop says it paid; a picture is fetched first, outside this turn. */
async function take(ctx: At, paid: Paid): Step {
  const shop = shopNow(ctx)
  if (shop === 'which')
    return { to: 'shop', set: 'file' in paid ? { file: paid.file, caption: paid.caption } : {} }
  if (shop === 'none') return { end: { ...words('dues-no-distributor'), choices: [menu] } }
  const told = 'file' in paid ? typedPaid(paid.caption ?? '') : paid
  const claim = await takeClaim(ctx.tx, {
    ...{ distributorId: shop.distributor.id, outletId: shop.id, personId: shop.personId, now: ctx.now },
    ...{ key: `claim ${ctx.key}`, amount: told?.amount, reference: told?.reference },
  })
  if ('file' in paid) {
    const { channel, account } = ctx.conversation
    await ctx.later('payment-claim', { claim, channel, account, file: known(paid.file) })
  } else {
    const made = await claimById(ctx.tx.client, claim)
    if (!made) throw new Error(`claim ${claim} is gone`)
    const { listener, say } = claimNotice(made)
    ctx.tell(listener, say)
  }
  return { end: { ...words('dues-claim-kept', { distributor: shop.distributor.name }), choices: [menu] } }
}

// Without what the messenger did not tell.
const known = ({ id, mime, name, bytes }: z.infer<typeof File>) => ({
  ...{ id, ...(mime ? { mime } : {}), ...(name ? { name } : {}), ...(bytes ? { bytes } : {}) },
})

const claim = ask<Paid, Paid, Paid>({
  say: (ctx) => {
    const shop = shopNow(ctx)
    return words('dues-claim', { distributor: typeof shop === 'string' ? '' : shop.distributor.name })
  },
  hear: {
    text: (text) => typedPaid(text),
    photo: ({ media, caption }) => ({ file: media, ...(caption ? { caption: caption.slice(0, 200) } : {}) }),
  },
  numbers: true,
  then: (paid, ctx) => take(ctx, paid),
})

const shop = ask<{ outlet: number }>({
  say: (ctx) => ({
    ...words('order-shop'),
    choices: shopAnswers(ctx),
  }),
  hear: { choice: z.object({ outlet: z.number() }) },
  then: ({ outlet }): Next<Data> => ({ to: 'picture', set: { outlet } }),
})

export const dues = defineFlow<Data>({
  id: 'dues',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'show',
  steps: {
    show: act((ctx) => withDues(ctx, (at, owed) => showSay(ctx, at, owed))),
    list: act((ctx) => withDues(ctx, (at) => listSay(ctx, at))),
    pay: act((ctx) => withDues(ctx, (at, owed) => paySay(ctx, at, owed))),
    claim,
    picture: act((ctx): Step => {
      const { file, caption } = ctx.data
      return file ? take(ctx, { file, caption }) : Promise.resolve({ to: 'claim' })
    }),
    shop,
  },
})
