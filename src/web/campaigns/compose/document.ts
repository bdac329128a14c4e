/** From the form to the campaign's document, or to a sentence beside each field that is not right. */
import {
  type At,
  Button,
  CampaignDocument,
  variables,
  variablesIn,
  When,
} from '../../../campaigns/document.ts'
import type { Catalog } from '../../../catalog/catalog.ts'
import { parseOrderText } from '../../../catalog/order-text/parse.ts'
import { noHabits } from '../../../catalog/typed-pieces.ts'
import { type Words, words } from '../../../chat/say.ts'
import { type AudienceMistakes, readAudience } from '../audience/document.ts'
import { composeLanguages, type Typed, type TypedButton, type TypedWhen } from './typed.ts'

export type Mistakes = { readonly fields: ReadonlyMap<string, Words>; readonly audience: AudienceMistakes }
export const noMistakes: Mistakes = { fields: new Map(), audience: new Map() }

export type ReadCampaign =
  | { readonly ok: true; readonly document: CampaignDocument }
  | { readonly ok: false; readonly mistakes: Mistakes }

const longestText = 700

export function readCampaign(typed: Typed, catalog: Catalog): ReadCampaign {
  const fields = new Map<string, Words>()
  const miss = (field: string, key: string, args?: Words['args']) => void fields.set(field, words(key, args))
  if (typed.name.trim() === '') miss('name', 'camp-mistake-name')
  const message = readTexts(typed, fields)
  const buttons = typed.buttons.flatMap((button, n) => {
    if (button.does === '') return []
    const read = readButton(button, catalog)
    if (!read) miss(`b.${n}`, button.does === 'order' ? 'camp-mistake-order' : 'camp-mistake-button')
    return read ?? []
  })
  const when = readWhen(typed.when)
  if (!when) miss('when', `camp-mistake-when-${typed.when.kind === 'weekly' ? 'weekly' : 'once'}`)
  const holdOut = share(typed.holdOut)
  if (holdOut === undefined) miss('hold-out', 'camp-mistake-hold-out')
  const coverDays = /^\d{1,2}$/.test(typed.coverDays.trim()) ? Number(typed.coverDays) : undefined
  if (coverDays === undefined || coverDays > 60) miss('cover-days', 'camp-mistake-cover')
  const audience = readAudience(typed.audience)
  const mistakes = { fields, audience: audience.ok ? new Map() : audience.mistakes }
  if (fields.size > 0 || !audience.ok) return { ok: false, mistakes }
  const read = CampaignDocument.safeParse({
    ...{ v: 1, name: typed.name, message, buttons, when, holdOut, coverDays },
    audience: audience.document,
    ...(typed.picture.file
      ? { picture: { file: Number(typed.picture.file), name: typed.picture.name, mime: 'image/jpeg' } }
      : {}),
  })
  if (read.success) return { ok: true, document: read.data }
  miss('name', 'camp-mistake-whole')
  return { ok: false, mistakes }
}

function readTexts({ texts }: Typed, fields: Map<string, Words>): Record<string, string> {
  const message: Record<string, string> = {}
  for (const language of composeLanguages) {
    const text = texts[language].replaceAll('\r\n', '\n').trim()
    if (text === '') continue
    message[language] = text
    const unknown = variablesIn(text).find((name) => !variables.includes(name))
    if (unknown !== undefined)
      fields.set(`text-${language}`, words('camp-mistake-variable', { name: unknown }))
    if (text.length > longestText)
      fields.set(`text-${language}`, words('camp-mistake-long', { most: longestText }))
  }
  if (Object.keys(message).length === 0) fields.set('text-hi', words('camp-mistake-text'))
  return message
}

/** undefined where its goods are not understood. */
export function readButton({ does, goods, scheme }: TypedButton, catalog: Catalog): Button | undefined {
  const lines = does === 'order' ? linesIn(goods, catalog) : undefined
  const read = Button.safeParse({
    do: does,
    ...(lines ? { lines } : {}),
    ...(does === 'offer' && scheme ? { scheme } : {}),
  })
  return read.success ? read.data : undefined
}

/** Whole names and codes first, as the form itself writes them; else as shops order. */
function linesIn(text: string, { products, index }: Catalog): { sku: string; pieces: number }[] {
  const named = text.split(',').map((part) => {
    const [, count = '', name = ''] = /^\s*(\d{1,6})\s+(.+?)\s*$/.exec(part) ?? []
    const same = (each: string) => each.toLowerCase() === name.toLowerCase()
    const product = products.find((each) => each.active && (same(each.name) || same(each.sku)))
    return product && { sku: product.sku, pieces: Number(count) }
  })
  if (named.every((line) => line !== undefined)) return named
  const { lines, questions } = parseOrderText(text, index, noHabits)
  return questions.length > 0 ? [] : lines.slice(0, 20).map(({ sku, pieces }) => ({ sku, pieces }))
}

function readWhen(typed: TypedWhen): When | undefined {
  const at: At =
    typed.by === 'cut-off' ? { beforeCutOff: Number(typed.before) } : { time: typed.time.slice(0, 5) }
  const { kind, day, days, until, on } = typed
  const read = When.safeParse(
    kind === 'once'
      ? { kind, day, at }
      : kind === 'weekly'
        ? { kind, days, at, ...(until ? { until } : {}) }
        : kind === 'event'
          ? { kind, on }
          : { kind: 'now' },
  )
  return read.success ? read.data : undefined
}

/** Percent as basis points; at most half. */
function share(typed: string): number | undefined {
  const text = typed.trim().replace(/%$/, '')
  const points = Math.round(Number(text) * 100)
  return /^\d{1,2}(?:\.\d{1,2})?$/.test(text) && points <= 5_000 ? points : undefined
}
