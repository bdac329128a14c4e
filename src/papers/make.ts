/** Makes the papers of a beat's day as files. */
import type { Queryable } from '../db/statement.ts'
import { type BeatDay, headOf } from './beat-day.ts'
import { deliveryPaper } from './delivery-paper.ts'
import type { Paper, PaperText } from './paper.ts'
import { pickingList } from './picking.ts'
import { pickingPaper } from './picking-paper.ts'
import { stopsOf } from './stops.ts'

export const paperKinds = ['picking', 'delivery'] as const
export type PaperKind = (typeof paperKinds)[number]
export const paperFormats = ['pdf', 'xlsx'] as const
export type PaperFormat = (typeof paperFormats)[number]

export type PaperFile = {
  readonly name: string
  readonly mime: string
  readonly bytes: Buffer
  readonly rows: number
}

const mimes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type PaperWish = BeatDay & {
  readonly kind: PaperKind
  readonly format: PaperFormat
  /** Whether whoever reads it may know what the shops owe. */
  readonly dues: boolean
  readonly now: Date
}

/** undefined where there is no such distributor or beat. A day without orders is a paper without rows. */
export async function makePaper(
  q: Queryable,
  wish: PaperWish,
  text: PaperText,
): Promise<PaperFile | undefined> {
  const paper = await paperOf(q, wish, text)
  return paper && drawPaper(paper, wish.format, wish.now)
}

/** A paper as a file. */
export async function drawPaper(paper: Paper, format: PaperFormat, now: Date): Promise<PaperFile> {
  const draw = await drawerOf(format)
  const rows = paper.rows.filter((row) => 'cells' in row).length
  return { name: `${paper.name}.${format}`, mime: mimes[format], bytes: await draw(paper, now), rows }
}

// Loaded when the first paper is made: the two libraries are a quarter of what a start would read.
const drawerOf = async (format: PaperFormat) =>
  format === 'pdf' ? (await import('./pdf.ts')).pdfOf : (await import('./xlsx.ts')).xlsxOf

async function paperOf(q: Queryable, wish: PaperWish, text: PaperText): Promise<Paper | undefined> {
  const head = await headOf(q, wish)
  if (!head) return undefined
  if (wish.kind === 'picking') return pickingPaper(head, await pickingList(q, wish), text)
  const { stops: found, cut } = await stopsOf(q, wish)
  const stops = wish.dues ? found : found.map((stop) => ({ ...stop, due: 0 }))
  const paper = deliveryPaper(head, stops, text)
  return cut ? { ...paper, facts: [...paper.facts, text('paper-cut')] } : paper
}
