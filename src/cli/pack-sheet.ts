/** Labels for packs as a PDF: of codes that are made now, or of those in a file. */
import { rename, rm, writeFile } from 'node:fs/promises'
import { words } from '../chat/say.ts'
import { loadWordings } from '../chat/wording.ts'
import { type BatchWish, makeCodes } from '../codes/store.ts'
import type { Db } from '../db/client.ts'
import { inTransaction } from '../db/tx.ts'
import { labelGrids, labelSheet, type PerPage } from '../papers/label-sheet.ts'

const languages = ['en', 'hi', 'hi-Latn'] as const

export type SheetGiven = {
  readonly out?: string
  readonly 'per-page'?: string
  readonly language?: string
  readonly title?: string
  readonly whatsapp?: string
  readonly telegram?: string
  readonly link?: string
}

export type SheetWish = {
  readonly out: string
  readonly perPage: PerPage
  readonly title: string
  readonly hint: string
  readonly qrOf: (code: string) => string
}

/** What a sheet is to look like; undefined where something given is none of what it may be. */
export function sheetWish(given: SheetGiven, publicUrl: string | undefined): SheetWish | undefined {
  const { out, language = 'en', title = '', 'per-page': wanted = '24' } = given
  const perPage = (Object.keys(labelGrids).map(Number) as PerPage[]).find((each) => String(each) === wanted)
  const named = languages.find((each) => each === language)
  const qrOf = qrIn(given, publicUrl)
  if (!out || !perPage || !named || !qrOf) return undefined
  const setting = { region: { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }, now: new Date() }
  const hint = loadWordings('IN').text(named, words('pack-label-hint'), setting)
  return { out, perPage, title, hint, qrOf }
}

/** A link that opens the chat with the code typed: of one messenger, of one's own, or of this deployment; else the code. */
function qrIn({ whatsapp, telegram, link }: SheetGiven, publicUrl: string | undefined) {
  if (whatsapp !== undefined) {
    const number = whatsapp.replace(/\D/g, '')
    return number.length >= 8 ? (code: string) => `https://wa.me/${number}?text=code%20${code}` : undefined
  }
  if (telegram !== undefined) {
    const bot = telegram.replace(/^@/, '')
    return /^\w{5,32}$/.test(bot) ? (code: string) => `https://t.me/${bot}?start=${code}` : undefined
  }
  if (link !== undefined)
    return link.includes('{code}') ? (code: string) => link.replace('{code}', code) : undefined
  return (code: string) => (publicUrl ? `${publicUrl.replace(/\/$/, '')}/c/${code}` : code)
}

/** Draws codes that are there already. */
export async function writeSheet(codes: readonly string[], wish: SheetWish): Promise<void> {
  await draw(codes, wish)
  await rename(partOf(wish), wish.out)
}

const partOf = ({ out }: SheetWish) => `${out}.part`

async function draw(codes: readonly string[], wish: SheetWish): Promise<void> {
  const labels = codes.map((code) => ({ code, qr: wish.qrOf(code) }))
  const { perPage, title, hint } = wish
  await writeFile(partOf(wish), await labelSheet({ labels, perPage, title, hint, now: new Date() }), {
    mode: 0o600,
  })
}

/** Makes codes and draws them: where drawing fails none is made, and where they are not kept no file is left. */
export async function makeSheet(
  db: Db,
  batch: BatchWish & { readonly count: number },
  wish: SheetWish,
): ReturnType<typeof makeCodes> {
  const made = await inTransaction(db, async (tx) => {
    const done = await makeCodes(tx, batch)
    if (done.ok) await draw(done.codes, wish)
    return done
  }).catch(async (error) => {
    await rm(partOf(wish), { force: true })
    throw error
  })
  if (made.ok) await rename(partOf(wish), wish.out)
  return made
}
