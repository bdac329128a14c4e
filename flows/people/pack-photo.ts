/** A picture from somebody who has no shop can only show packs: their codes are looked for outside the turn. */
import { z } from 'zod'
import { defineFlow, type Goto, go, type Heard, stepsOf, words } from '../../src/chat/flow.ts'
import { takePackPhoto } from '../../src/invoices/pack-photos.ts'

const File = z.object({ id: z.string(), bytes: z.number().exactOptional() })
const Data = z.object({ files: z.array(File).max(10).default([]) })
const { act } = stepsOf<z.infer<typeof Data>>()
const menu = go(words('chat-menu'), 'menu')

export const packPhoto = defineFlow<z.infer<typeof Data>>({
  id: 'pack-photo',
  version: 1,
  role: 'anyone',
  data: Data,
  start: 'keep',
  steps: {
    keep: act(async (ctx) => {
      const { conversation, data, key, now } = ctx
      const { id: conversationId, channel, account } = conversation
      for (const [n, file] of data.files.entries()) {
        const wish = { conversationId, channel, key: `pack ${key} ${n}`, receivedAt: now }
        const photo = await takePackPhoto(ctx.tx, { ...wish, media: { account, file } })
        if (photo === undefined) return { rest: { ...words('pack-photo-many'), choices: [menu] } }
        await ctx.later('pack-photo', { photo })
      }
      return { rest: { ...words('pack-photo-looking'), choices: [menu] } }
    }),
  },
})

type Kept = { readonly id: string; readonly bytes?: number | undefined }

/** Looks for codes on pictures of a messenger. */
export const packPhotos = (files: readonly Kept[]): Goto => ({
  flow: 'pack-photo',
  data: { files: files.slice(0, 10).map(({ id, bytes }) => ({ id, ...(bytes ? { bytes } : {}) })) },
})

/** Pictures, also such as were sent as files. */
export function packPhotoOf(heard: Heard): Goto | undefined {
  if (heard.kind === 'photo') return packPhotos([heard.media, ...(heard.more ?? [])])
  const isPicture = heard.kind === 'document' && heard.media.mime?.startsWith('image/')
  return isPicture ? packPhotos([heard.media]) : undefined
}
