/** A shop nobody knows asks to join: its name, its owner, where it is; then the nearest distributor decides. */
import { z } from 'zod'
import { saysNo, saysYes } from '../../src/catalog/reply-words.ts'
import { answer, type Ctx, defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { outletAsked } from '../../src/chat/notices/outlets.ts'
import { enrolByPhone } from '../../src/people/enrol.ts'
import { cleanName, cleanShopName } from '../../src/people/names.ts'
import { requestOutlet } from '../../src/people/outlets.ts'

const Data = z.object({
  shop: z.string().default(''),
  owner: z.string().default(''),
  area: z.string().default(''),
  lat: z.number().optional(),
  lon: z.number().optional(),
  photo: z.string().optional(),
  /** Vouched for by the messenger; on no list. */
  phone: z.string().default(''),
})
type Data = z.infer<typeof Data>
const { ask, act } = stepsOf<Data>()

export const join = defineFlow({
  id: 'join',
  version: 1,
  role: 'anyone',
  data: Data,
  start: 'shop',
  steps: {
    shop: ask({
      say: () => words('join-shop'),
      hear: { text: (text) => text },
      then: (typed, { sender, who }) => {
        const clean = cleanShopName(typed)
        if (!clean.ok) return { again: words(clean.reason, clean.args) }
        return { to: 'owner', set: { shop: clean.name, owner: who.person?.name ?? sender.name ?? '' } }
      },
    }),
    owner: ask({
      say: ({ data }) => ({
        ...words('join-owner'),
        choices: cleanName(data.owner).ok ? [answer(data.owner, data.owner)] : [],
      }),
      hear: { choice: z.string(), text: (text) => text },
      then: (typed) => {
        const clean = cleanName(typed)
        return clean.ok
          ? { to: 'place', set: { owner: clean.name } }
          : { again: words(clean.reason, clean.args) }
      },
    }),
    place: ask({
      say: () => ({ ...words('join-place'), ask: 'location' }),
      hear: {
        location: ({ lat, lon }) => ({ lat, lon }),
        text: (text) => (text.trim().length >= 2 && text.length <= 100 ? { area: text.trim() } : undefined),
      },
      then: (where) => ({ to: 'photo', set: where }),
    }),
    photo: ask({
      say: () => ({ ...words('join-photo'), choices: [answer(words('join-no-photo'), 'none')] }),
      hear: {
        choice: z.literal('none'),
        text: (text) => (saysNo(text) ? 'none' : undefined),
        photo: ({ media }) => ({ id: media.id }),
      },
      then: (heard) => ({ to: 'check', set: heard === 'none' ? {} : { photo: heard.id } }),
    }),
    check: ask({
      say: ({ data }) => ({
        ...words('join-check', { shop: data.shop, owner: data.owner, area: data.area || words('join-pin') }),
        choices: [answer(words('join-send'), 'send'), answer(words('join-again'), 'again')],
      }),
      hear: {
        choice: z.enum(['send', 'again']),
        text: (text) => (saysYes(text) ? 'send' : saysNo(text) ? 'again' : undefined),
      },
      then: (heard) => ({ to: heard === 'send' ? 'send' : 'shop' }),
    }),
    send: act(send),
  },
})

async function send(ctx: Ctx<Data>): Promise<Next<Data>> {
  const { data, sender, language, now, conversation } = ctx
  const phone = sender.phone ?? data.phone
  const asked = await requestOutlet(ctx.tx, {
    conversationId: conversation.id,
    shopName: data.shop,
    ownerName: data.owner,
    language,
    now,
    ...(data.area ? { area: data.area } : {}),
    ...(data.lat !== undefined && data.lon !== undefined ? { lat: data.lat, lon: data.lon } : {}),
    ...(phone ? { phone } : {}),
    ...(data.photo ? { boardPhoto: data.photo } : {}),
  })
  if (!asked.ok)
    return { end: { ...words(asked.reason, asked.args), choices: [go(words('chat-menu'), 'menu')] } }
  if (phone) await keepOwn(ctx, phone)
  await ctx.refresh()
  if (!asked.already) await outletAsked(ctx, asked)
  const told = asked.distributor
    ? words('join-sent', { distributor: asked.distributor.name })
    : words('join-sent-brand', { brand: ctx.brand.name })
  return { go: { flow: 'consent' }, say: told }
}

/** The number becomes theirs: on another channel that vouches for it they are known at once. */
async function keepOwn({ tx, conversation, data, now }: Ctx<Data>, phone: string): Promise<void> {
  await enrolByPhone(tx, { conversationId: conversation.id, phone, name: data.owner, now })
}
