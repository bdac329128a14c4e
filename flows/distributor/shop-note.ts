/**
 * A shop's voice note, video or picture that somebody of its distributor or a rep passes on: it is kept as if the shop
 * had sent it here, and waits until it is typed.
 */
import { z } from 'zod'
import { answer, type Ctx, defineFlow, go, type Next, type Say, stepsOf, words } from '../../src/chat/flow.ts'
import { takeNote } from '../../src/orders/notes.ts'
import { can } from '../../src/people/can.ts'
import { findServed, ownerOf, servedById, servedLately } from '../../src/people/served-outlets.ts'
import { Data as Note } from '../retailer/order-note.ts'

const Data = Note.extend({ outlet: z.number().default(0), query: z.string().default('') })
type Data = z.infer<typeof Data>
const { ask, act } = stepsOf<Data>()

async function whichSay({ tx, who, now, data }: Ctx<Data>): Promise<Say> {
  const { client } = tx
  const likely = data.query ? await findServed(client, who, data.query) : await servedLately(client, who, now)
  const choices = likely.map(({ id, code, name }) =>
    answer(words('for-shop-choice', { code, name }), { outlet: id }),
  )
  return {
    ...words(choices.length > 0 ? 'shop-note-which' : 'shop-note-which-type', { kind: data.kind }),
    choices: [...choices, go(words('chat-menu'), 'menu')],
  }
}

const which = ask<{ outlet: number } | { query: string }>({
  say: whichSay,
  hear: {
    choice: z.object({ outlet: z.number() }),
    text: async (text, { tx, who }) => {
      const [found, ...more] = await findServed(tx.client, who, text)
      if (!found) return undefined
      return more.length === 0 ? { outlet: found.id } : { query: text.slice(0, 80) }
    },
  },
  then: (said) =>
    'outlet' in said
      ? { to: 'keep', set: { outlet: said.outlet } }
      : { again: words('invite-found', { query: said.query }), set: { query: said.query } },
})

const keep = act(async (ctx): Promise<Next<Data>> => {
  const { who, tx, data, now } = ctx
  const shop = await servedById(tx.client, who, data.outlet)
  const menu = go(words('chat-menu'), 'menu')
  if (!shop || shop.distributorId === null)
    return { end: { ...words('note-desk-not-yours'), choices: [menu] } }
  const { id, channel, account } = ctx.conversation
  const note = await takeNote(tx, {
    key: `note ${ctx.key}`,
    outletId: shop.id,
    distributorId: shop.distributorId,
    personId: (await ownerOf(tx.client, shop.id)) ?? who.person?.id ?? 0,
    kind: data.kind,
    media: { channel, account, conversation: id, files: data.files },
    ...(data.caption ? { caption: data.caption } : {}),
    now,
  })
  await ctx.later('order-note', { note: note.id })
  const types = can(who, 'confirm-order', { distributor: shop.distributorId })
  const type = types ? [go(words('note-type'), 'note-desk', undefined, { note: note.id })] : []
  return {
    end: { ...words('shop-note-kept', { kind: data.kind, outlet: shop.name }), choices: [...type, menu] },
  }
})

export const shopNote = defineFlow<Data>({
  id: 'shop-note',
  version: 1,
  role: 'known',
  data: Data,
  start: 'which',
  steps: { which, keep },
})
