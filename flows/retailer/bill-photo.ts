/** A picture that nothing asked for is a photo of a bill: it is kept here and read outside the turn. */
import { z } from 'zod'
import {
  type Ctx,
  defineFlow,
  type Goto,
  go,
  type Heard,
  type Next,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import { typedPaid } from '../../src/dues/typed.ts'
import { takePhoto } from '../../src/invoices/photos.ts'
import { can, shopOf } from '../../src/people/can.ts'
import { packPhotos } from '../people/pack-photo.ts'
import { fileIn, Data as NoteData, noteOf } from './order-note.ts'
import { actForNamed, hasSeveral, ownerOf, seatIn, shopAnswers } from './shop.ts'

const Data = NoteData
type Data = z.infer<typeof Data>
type Then = Next<Data>
const { ask, act } = stepsOf<Data>()

const saysList =
  /(?:^|\s)(?:order|list|maal|mal|saman|samaan|chahiye|bhej|ऑर्डर|आर्डर|लिस्ट|माल|सामान|चाहिए|भेज)/iu
const billKinds = /^(?:image\/|application\/pdf$)/

/**
 * Where a picture or file leads that no step asked for. Words sent with it say what it is; so does its kind: a table or a
 * text is no photo of a bill.
 */
export function pictureOf(heard: Heard): Goto | undefined {
  if (heard.kind !== 'photo' && heard.kind !== 'document') return undefined
  const data = fileIn(heard)
  if (!data) return undefined
  const { caption = '' } = data
  if (saysList.test(caption)) return { flow: 'order-note', step: 'keep', data }
  const [file] = data.files
  if (caption && typedPaid(caption) && file) return { flow: 'dues', step: 'picture', data: { file, caption } }
  const { mime } = heard.media
  return mime === undefined || billKinds.test(mime) || heard.kind === 'photo'
    ? { flow: 'bill-photo', data }
    : noteOf(heard)
}

const menu = go(words('chat-menu'), 'menu')

const keep = act(async (ctx): Promise<Then> => {
  actForNamed(ctx, ctx.data.outlet)
  const owner = ownerOf(ctx)
  if (!owner || (hasSeveral(ctx) && ctx.data.outlet === undefined)) return { to: 'shop' }
  const seat = seatIn(ctx, owner.outletId)
  if (!seat || !can(ctx.who, 'send-bill', shopOf(seat)))
    // Codes of packs are anybody's.
    return { go: packPhotos(ctx.data.files), say: words('bill-shop-pending') }
  await keepPhotos(ctx, owner)
  const choices = [go(words('bill-mine'), 'bill', 'list', { outlet: owner.outletId }), menu]
  return { end: { ...words('bill-reading', { count: ctx.data.files.length }), choices } }
})

async function keepPhotos(ctx: Ctx<Data>, { personId, outletId }: { personId: number; outletId: number }) {
  const { conversation, data, now, key } = ctx
  const { id: conversationId, channel, account } = conversation
  for (const [n, file] of data.files.entries()) {
    const photo = await takePhoto(ctx.tx, {
      ...{ key: `bill ${key} ${n}`, outletId, personId, conversationId, channel, now },
      media: { account, file, ...(data.caption ? { caption: data.caption } : {}) },
    })
    await ctx.later('bill-photo', { photo })
  }
}

const shop = ask({
  say: (ctx) => ({
    ...words('bill-which-shop', { count: ctx.data.files.length }),
    choices: shopAnswers(ctx),
  }),
  hear: { choice: z.object({ outlet: z.number() }) },
  then: ({ outlet }): Then => ({ to: 'keep', set: { outlet } }),
})

export const billPhoto = defineFlow<Data>({
  id: 'bill-photo',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'keep',
  steps: { keep, shop },
})
