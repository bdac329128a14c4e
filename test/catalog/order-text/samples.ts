import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { buildCatalogIndex, type CatalogIndex } from '../../../src/catalog/catalog-index.ts'
import { applyToBasket } from '../../../src/catalog/order-text/basket.ts'
import { parseOrderText } from '../../../src/catalog/order-text/parse.ts'
import { readProductsCsv } from '../../../src/catalog/order-text/products-csv.ts'
import type { OutletContext, ParsedLine, ParsedOrder } from '../../../src/catalog/order-text/types.ts'
import { rivalGroups } from '../../../src/catalog/order-text/words/rivals.ts'

const unit = z.enum(['piece', 'inner', 'case'])
const habit = z.object({
  typicalPieces: z.number(),
  maxPieces: z.number(),
  usualUnit: unit,
  perDay: z.number(),
})
const sample = z.object({
  text: z.string(),
  lines: z.array(z.object({ sku: z.string(), pieces: z.number() })),
  questions: z.array(z.object({ reason: z.string(), options: z.array(z.string()).optional() })),
  kind: z.string(),
  open: z.array(z.object({ sku: z.string(), quantity: z.number(), unit })).default([]),
  outlet: z
    .object({
      aliases: z.array(z.object({ words: z.string(), sku: z.string() })).default([]),
      habits: z.record(z.string(), habit).default({}),
    })
    .default({ aliases: [], habits: {} }),
})

export type Sample = z.infer<typeof sample>

export type Split =
  | 'test'
  | 'dev'
  | 'blind-1'
  | 'blind-2'
  | 'blind-3'
  | 'blind-4'
  | 'blind-5'
  | 'blind-6'
  | 'blind-6'

const folder = new URL('../../samples/order-text/', import.meta.url)
const products = new URL('../../../src/demo/data/products.csv', import.meta.url)

export function demoCatalog(): CatalogIndex {
  return buildCatalogIndex(readProductsCsv(readFileSync(products, 'utf8')), rivalGroups)
}

export function readSamples(split: Split): Sample[] {
  const rows = readFileSync(new URL(`${split}.jsonl`, folder), 'utf8')
    .trim()
    .split('\n')
  return rows.map((row) => sample.parse(JSON.parse(row)))
}

export const stranger: OutletContext = { aliases: [], habits: new Map() }

function openLines(catalog: CatalogIndex, rows: Sample['open']): ParsedLine[] {
  return rows.map(({ sku, quantity, unit }) => {
    const entry = catalog.products[catalog.bySku.get(sku) ?? -1]?.entry
    const per = unit === 'case' ? entry?.caseSize : unit === 'inner' ? entry?.innerSize : 1
    return { sku, quantity, unit, pieces: quantity * (per ?? 1), text: '' }
  })
}

/** A sample's basket after the message: what was read, or the open basket as corrected. */
function readSample(catalog: CatalogIndex, row: Sample): { parsed: ParsedOrder; basket: ParsedLine[] } {
  const open = openLines(catalog, row.open)
  const outlet = { aliases: row.outlet.aliases, habits: new Map(Object.entries(row.outlet.habits)) }
  const parsed = parseOrderText(row.text, catalog, outlet, open)
  return { parsed, basket: open.length > 0 ? applyToBasket(open, parsed) : [...parsed.lines] }
}

function basketKey(lines: readonly { sku: string; pieces: number }[]): string {
  return lines
    .map((line) => `${line.sku} ${line.pieces}`)
    .sort()
    .join('; ')
}

export type Verdict = { basket: boolean; exact: boolean; wrong: boolean; shown: string; expected: string }

/** Exact: same basket, same kind, same reasons with the expected options among those offered. Wrong: a line the label lacks. */
export function judge(catalog: CatalogIndex, row: Sample): Verdict {
  const { parsed, basket } = readSample(catalog, row)
  const [got, want] = [basketKey(basket), basketKey(row.lines)]
  const wanted = new Set(row.lines.map((line) => `${line.sku} ${line.pieces}`))
  const reasons = (list: readonly { reason: string }[]) =>
    list
      .map((one) => one.reason)
      .sort()
      .join()
  const offered = row.questions.every((question) =>
    parsed.questions.some(
      (one) =>
        one.reason === question.reason && (question.options ?? []).every((sku) => one.options.includes(sku)),
    ),
  )
  const asked = reasons(parsed.questions) === reasons(row.questions) && offered
  // A line of the open basket that a question leaves as it was has not been put there by the message.
  const untouched = new Set(openLines(catalog, row.open).map((line) => `${line.sku} ${line.pieces}`))
  const asks = parsed.questions.length > 0
  const sameBasket = got === want && parsed.questions.length > 0 === row.questions.length > 0
  return {
    basket: sameBasket,
    exact: got === want && asked && parsed.kind === row.kind,
    wrong: basket.some(
      (line) =>
        !wanted.has(`${line.sku} ${line.pieces}`) && !(asks && untouched.has(`${line.sku} ${line.pieces}`)),
    ),
    shown: `${parsed.kind} | ${got} | ${parsed.questions.map((one) => `${one.reason}:${one.options.join(',')}`).join('; ')}`,
    expected: `${row.kind} | ${want} | ${row.questions.map((one) => `${one.reason}:${one.options?.join(',') ?? ''}`).join('; ')}`,
  }
}
