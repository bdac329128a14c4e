/** What the sender of a bill's photo hears before and instead of a verdict. */
import type { Advice } from '../../invoices/photo/coach.ts'
import { type BillPhoto, fileOf } from '../../invoices/photos.ts'
import type { Notice } from '../announce.ts'
import { type Choice, go, type Say, words } from '../say.ts'

type Photo = Pick<BillPhoto, 'conversationId' | 'outletId' | 'media'>

const menu = go(words('chat-menu'), 'menu')
const to = ({ conversationId }: Photo, say: Say): Notice => ({
  listener: { conversation: conversationId },
  say,
})

/** One sentence on how to take the photo better; reading goes on meanwhile. */
export const coachNotice = (photo: Photo, advice: Advice): Notice =>
  to(photo, words('bill-coach', { advice }))

/** Reasons of a file or photo that shows no bill; other faults have words of their own. */
const known = [
  'empty',
  'too-large',
  'not-a-picture',
  'too-many-pixels',
  'too-small',
  'animated',
  'broken',
  'too-many-pages',
  'locked',
  'not-fetched',
] as const

/** Nothing was read: why, and what to do. What may be a list of goods can be passed on in one tap. */
export function unreadableNotice(photo: Photo, reason: string): Notice {
  const plain = known.find((each) => each === reason)
  if (plain) return to(photo, { ...words('bill-unreadable', { reason: plain }), choices: [menu] })
  const key = reason === 'no-bill' ? 'bill-none' : 'bill-no-amounts'
  return to(photo, { ...words(key), choices: [asList(photo), asPayment(photo), menu] })
}

function asList({ media, outletId }: Photo): Choice {
  const { caption } = media
  const data = { kind: 'photo', files: [fileOf(media)], outlet: outletId, ...(caption ? { caption } : {}) }
  return go(words('order-note-list'), 'order-note', 'keep', data)
}

const asPayment = ({ media, outletId }: Photo): Choice =>
  go(words('order-note-paid'), 'dues', 'picture', { file: fileOf(media), outlet: outletId })

/** No process survived reading it: a person does. */
export const toPersonNotice = (photo: Photo): Notice =>
  to(photo, { ...words('bill-to-person'), choices: [menu] })

/** A payment app's screen went to the distributor as what it is. */
export const paymentNotice = (photo: Photo, distributor: string): Notice =>
  to(photo, { ...words('bill-is-payment', { distributor }), choices: [menu] })

/** A product's barcode: what it is, and how to order it. */
export const barcodeNotice = (photo: Photo, product: string | undefined): Notice =>
  to(
    photo,
    product === undefined
      ? { ...words('bill-barcode-unknown'), choices: [go(words('order-browse'), 'browse'), menu] }
      : {
          ...words('bill-barcode', { product }),
          choices: [go(words('bill-barcode-order', { product }), 'order', 'take', { text: product }), menu],
        },
  )
