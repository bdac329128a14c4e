import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { catalogOf } from '../catalog/catalog.ts'
import { buildCatalogIndex, type CatalogIndex } from '../catalog/catalog-index.ts'
import { toAnswer } from '../catalog/order-text/answer.ts'
import { parseOrderText } from '../catalog/order-text/parse.ts'
import { readProductsCsv } from '../catalog/order-text/products-csv.ts'
import type { OutletContext } from '../catalog/order-text/types.ts'
import { rivalGroups } from '../catalog/order-text/words/rivals.ts'
import type { Db } from '../db/client.ts'
import { one, statement } from '../db/statement.ts'
import { habits } from '../orders/suggest.ts'
import { withDb } from './with-db.ts'

/** What order text is read against: a catalogue and what is known of the outlet. */
export type OrderTextSource = { readonly index: CatalogIndex; readonly outletContext: OutletContext }

const nothingKnown: OutletContext = { aliases: [], habits: new Map() }

const findOutlet = statement<{ id: number }>('parse_order_outlet', 'select id from outlet where code = $1')

const demoProducts = new URL('../demo/data/products.csv', import.meta.url)

/** The demo catalogue and an outlet without history, so that a fresh clone answers with no database running. */
export function demoSource(): OrderTextSource {
  const products = readProductsCsv(readFileSync(demoProducts, 'utf8'))
  return { index: buildCatalogIndex(products, rivalGroups), outletContext: nothingKnown }
}

/** The answer to one message as a line of JSON. */
export function answerText(source: OrderTextSource, text: string): string {
  return JSON.stringify(toAnswer(parseOrderText(text, source.index, source.outletContext)))
}

/** The answer to one line of standard input, which must be a JSON string; else a line that says so. */
export function answerRow(source: OrderTextSource, row: string): string {
  try {
    const text: unknown = JSON.parse(row)
    if (typeof text === 'string') return answerText(source, text)
  } catch {
    return JSON.stringify({ error: 'not a line of JSON' })
  }
  return JSON.stringify({ error: 'a JSON string is wanted, such as "5 ghee"' })
}

/** Answers the text given as argument, else every line of standard input. */
export async function runParseOrder(
  source: OrderTextSource,
  args: { readonly text: string | undefined; readonly input: NodeJS.ReadableStream },
  write: (row: string) => void,
): Promise<void> {
  if (args.text !== undefined) {
    write(answerText(source, args.text))
    return
  }
  for await (const row of createInterface({ input: args.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (row.trim() !== '') write(answerRow(source, row))
  }
}

/** The outlet and the text of a command line; a text may begin with a dash. */
export function readArguments(args: readonly string[]): {
  outlet: string | undefined
  text: string | undefined
} {
  const at = args.indexOf('--outlet')
  const rest = args.filter((arg, i) => arg !== '--' && (at < 0 || (i !== at && i !== at + 1)))
  return { outlet: at < 0 ? undefined : args[at + 1], text: rest.length > 0 ? rest.join(' ') : undefined }
}

/** With a database: its catalogue, and what is known of the outlet. Throws when there is no such outlet. */
async function storedSource(db: Db, outletCode: string | undefined): Promise<OrderTextSource> {
  const now = new Date()
  const catalog = await catalogOf(db.pool, now)
  if (outletCode === undefined) return { index: catalog.index, outletContext: nothingKnown }
  const outlet = await one(db.pool, findOutlet, [outletCode])
  if (!outlet) throw new Error(`There is no outlet ${outletCode}.`)
  return { index: catalog.index, outletContext: await habits(db.pool, outlet.id, catalog, now) }
}

async function main(): Promise<void> {
  const { outlet, text } = readArguments(process.argv.slice(2))
  const write = (row: string) => void process.stdout.write(`${row}\n`)
  const asked = { text, input: process.stdin }
  // Without a database of its own the command still answers, from the demo catalogue.
  if (!process.env.DATABASE_URL) return runParseOrder(demoSource(), asked, write)
  await withDb(async (db) => runParseOrder(await storedSource(db, outlet), asked, write))
}

if (import.meta.main)
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  })
