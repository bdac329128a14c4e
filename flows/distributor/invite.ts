/** An invite for a shop or a colleague: a link to pass on and its QR picture. */
import { z } from 'zod'
import {
  answer,
  type Choice,
  type Ctx,
  day,
  defineFlow,
  go,
  type Next,
  type Say,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import { qrPicture } from '../../src/chat/qr.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { type Action, can } from '../../src/people/can.ts'
import { type FoundOutlet, findOutlets } from '../../src/people/find-outlets.ts'
import { makeInvite } from '../../src/people/invite.ts'
import { outletAsSubject } from '../../src/people/seat-right.ts'
import { brandRoles, distributorRoles, outletRoles, type Seat } from '../../src/people/seats.ts'

const What = z.union([
  z.object({ party: z.literal('outlet'), role: z.enum(outletRoles) }),
  z.object({ party: z.literal('distributor'), role: z.enum(distributorRoles), distributor: z.number() }),
  z.object({ party: z.literal('brand'), role: z.enum(brandRoles) }),
])
type What = z.infer<typeof What>

const Data = z.object({
  what: What.default({ party: 'outlet', role: 'owner' }),
  outlet: z.number().default(0),
  name: z.string().default(''),
  query: z.string().default(''),
})
type Data = z.infer<typeof Data>
const { ask, act } = stepsOf<Data>()

export const invite = defineFlow({
  id: 'invite',
  version: 1,
  role: 'known',
  data: Data,
  start: 'who',
  steps: {
    who: ask({
      say: (ctx) => ({ ...words('invite-who'), choices: rolesFor(ctx) }),
      hear: { choice: What },
      then: (what) => ({ to: what.party === 'outlet' ? 'shop' : 'make', set: { what, query: '' } }),
    }),
    shop: ask({
      say: shopSay,
      hear: { choice: z.object({ outlet: z.number() }), text: readShop },
      then: (said) =>
        'outlet' in said
          ? { to: 'make', set: { outlet: said.outlet } }
          : { again: words('invite-found', { query: said.query }), set: { query: said.query } },
    }),
    make: act(make),
  },
})

/** What this person may invite somebody to be. */
function rolesFor(ctx: Ctx): Choice[] {
  const choices: Choice[] = []
  const offer = (what: What, name?: string) =>
    choices.push(answer(words(`invite-${what.party}-${what.role}`, { name: name ?? '' }), what))
  const shops = can(ctx.who, 'invite-shop-owner', 'brand')
  if (shops || mine(ctx, 'invite-shop-owner').length > 0) {
    offer({ party: 'outlet', role: 'owner' })
    offer({ party: 'outlet', role: 'staff' })
  }
  for (const { id, name } of mine(ctx, 'invite-distributor-staff'))
    for (const role of ['biller', 'godown', 'delivery'] as const)
      offer({ party: 'distributor', role, distributor: id }, name)
  for (const { id, name } of mine(ctx, 'invite-distributor-owner'))
    offer({ party: 'distributor', role: 'owner', distributor: id }, name)
  if (can(ctx.who, 'invite-brand-staff', 'brand'))
    for (const role of brandRoles) offer({ party: 'brand', role })
  return [...choices, go(words('chat-menu'), 'menu')]
}

const mine = (ctx: Ctx, action: Action) =>
  ctx.who.distributors.filter(({ id }) => can(ctx.who, action, { distributor: id }))

function search(ctx: Ctx, query: string): Promise<FoundOutlet[]> {
  const everywhere = can(ctx.who, 'invite-shop-owner', 'brand')
  const ids = mine(ctx, 'invite-shop-owner').map(({ id }) => id)
  return findOutlets(ctx.tx.client, query, everywhere ? undefined : ids)
}

async function shopSay(ctx: Ctx<Data>): Promise<Say> {
  const found = ctx.data.query ? await search(ctx, ctx.data.query) : []
  const choices = found.map(({ id, code, name }) =>
    answer(words('invite-shop-choice', { code, name }), { outlet: id }),
  )
  return { ...words('invite-shop'), choices }
}

async function readShop(text: string, ctx: Ctx<Data>) {
  const found = await search(ctx, text)
  const [only] = found
  if (found.length === 1 && only) return { outlet: only.id }
  return found.length > 1 ? { query: text.slice(0, 80) } : undefined
}

async function seatOf(ctx: Ctx<Data>): Promise<{ seat: Seat; name: string } | undefined> {
  const { what, outlet } = ctx.data
  if (what.party === 'brand') return { seat: what, name: ctx.brand.name }
  if (what.party === 'distributor') {
    const { role, distributor: distributorId } = what
    const name = ctx.who.distributors.find(({ id }) => id === distributorId)?.name ?? ''
    return { seat: { party: 'distributor', role, distributorId }, name }
  }
  const subject = await outletAsSubject(ctx.tx.client, outlet)
  return subject && { seat: { party: 'outlet', role: what.role, outletId: outlet }, name: subject.name }
}

async function make(ctx: Ctx<Data>): Promise<Next<Data>> {
  const wanted = await seatOf(ctx)
  const again = [go(words('invite-another'), 'invite'), go(words('chat-menu'), 'menu')]
  const made =
    wanted && (await makeInvite(ctx.tx, { ...wanted.seat, by: ctx.who.person?.id ?? 0, now: ctx.now }))
  if (!wanted || !made?.ok) return { end: { ...words('invite-refused'), choices: again } }
  const link = ctx.link(`/i/${made.token}`)
  const { party, role } = wanted.seat
  const until = day(dayIn(made.expiresAt, ctx.brand.timeZone))
  const say: Say = {
    ...words('invite-made', { link, name: wanted.name, role: words(`invite-role-${party}-${role}`), until }),
    choices: again,
    attachment: await qrPicture(link, 'invite'),
  }
  // A picture would be lost where a dialogue put aside goes on with the same message.
  return { rest: say }
}
