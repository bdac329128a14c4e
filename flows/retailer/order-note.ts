/**
 * An order that was spoken, filmed or written by hand: it goes to the distributor, who types it. A picture that nothing
 * asked for may be anything, so its sender says what it is.
 */
import { z } from 'zod'
import {
  answer,
  type Ctx,
  defineFlow,
  type Goto,
  go,
  type Heard,
  type Next,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import { takeNote } from '../../src/orders/notes.ts'
import { actForNamed, hasSeveral, ownerOf, seatIn, shopAnswers } from './shop.ts'

const File = z.object({
  id: z.string(),
  mime: z.string().optional(),
  name: z.string().optional(),
  bytes: z.number().optional(),
})

export const Data = z.object({
  kind: z.enum(['voice', 'video', 'photo', 'document']),
  files: z.array(File).min(1),
  caption: z.string().optional(),
  outlet: z.number().optional(),
})
type Data = z.infer<typeof Data>
type Then = Next<Data>
const { ask, act } = stepsOf<Data>()

/** Where a file that no step asked for leads; undefined for anything else heard. */
export function noteOf(heard: Heard): Goto | undefined {
  const data = fileIn(heard)
  if (!data) return undefined
  const sure = data.kind === 'voice' || data.kind === 'video'
  return { flow: 'order-note', step: sure ? 'keep' : 'what', data }
}

export function fileIn(heard: Heard) {
  if (!('media' in heard)) return undefined
  const more = heard.kind === 'photo' ? (heard.more ?? []) : []
  const files = [heard.media, ...more].map(known)
  const caption = 'caption' in heard && heard.caption ? { caption: heard.caption.slice(0, 500) } : {}
  return { kind: heard.kind, files, ...caption }
}

// Without what the messenger did not tell.
function known({ id, mime, name, bytes }: z.infer<typeof File>) {
  return { id, ...(mime ? { mime } : {}), ...(name ? { name } : {}), ...(bytes ? { bytes } : {}) }
}

const what = ask<{ list: boolean } | { paid: true }>({
  say: ({ data }) => ({
    ...words('order-note-what', { kind: data.kind, count: data.files.length }),
    choices: [
      answer(words('order-note-list'), { list: true }),
      ...(data.kind === 'photo' ? [answer(words('order-note-paid'), { paid: true })] : []),
      answer(words('order-note-other'), { list: false }),
    ],
  }),
  hear: { choice: z.union([z.object({ list: z.boolean() }), z.object({ paid: z.literal(true) })]) },
  then: (said, { data }): Then => {
    if ('paid' in said) return { go: { flow: 'dues', step: 'picture', data: screenshotOf(data) } }
    return said.list
      ? { to: 'keep' }
      : { end: { ...words('order-note-not-read'), choices: [go(words('chat-menu'), 'menu')] } }
  },
})

const screenshotOf = ({ files, caption, outlet }: Data) => ({
  ...(files[0] ? { file: known(files[0]) } : {}),
  ...(caption ? { caption } : {}),
  ...(outlet === undefined ? {} : { outlet }),
})

const keep = act(async (ctx): Promise<Then> => {
  actForNamed(ctx, ctx.data.outlet)
  const owner = ownerOf(ctx)
  if (!owner || (hasSeveral(ctx) && ctx.data.outlet === undefined)) return { to: 'shop' }
  const seat = seatIn(ctx, owner.outletId)
  const menu = go(words('chat-menu'), 'menu')
  if (!seat?.distributor) return { end: { ...words('order-note-nobody'), choices: [menu] } }
  const { id } = await takeNote(ctx.tx, {
    key: `note ${ctx.key}`,
    outletId: owner.outletId,
    distributorId: seat.distributor.id,
    personId: owner.personId,
    kind: ctx.data.kind,
    media: mediaOf(ctx),
    ...(ctx.data.caption ? { caption: ctx.data.caption } : {}),
    now: ctx.now,
  })
  await ctx.later('order-note', { note: id })
  const said = words('order-note-kept', { kind: ctx.data.kind, distributor: seat.distributor.name })
  return { end: { ...said, choices: [go(words('order-browse'), 'browse'), menu] } }
})

function mediaOf({ conversation: { id, channel, account }, data }: Ctx<Data>) {
  return { channel, account, conversation: id, files: data.files }
}

const shop = ask({
  say: (ctx) => ({
    ...words('order-shop'),
    choices: shopAnswers(ctx),
  }),
  hear: { choice: z.object({ outlet: z.number() }) },
  then: ({ outlet }): Then => ({ to: 'keep', set: { outlet } }),
})

export const orderNote = defineFlow<Data>({
  id: 'order-note',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'what',
  steps: { what, keep, shop },
})
