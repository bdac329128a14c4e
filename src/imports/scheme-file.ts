/** A file of schemes: a JSON list of documents with their codes, or a table whose columns are listed in docs/schemes.md. */
import { Readable } from 'node:stream'
import { type Entry, type FileMistake, SchemesRefused } from '../schemes/import.ts'
import { ruleIn } from '../schemes/typed/rule.ts'
import { paiseOf, plainText, rateOf } from '../schemes/typed/words.ts'
import { FileFault } from './table/fault.ts'
import { columnName } from './table/header.ts'
import { readTable } from './table/read-table.ts'

const columns = [
  ...['code', 'name', 'name_hi', 'name_hi_latn', 'gives', 'give_sku', 'from', 'until', 'time_zone'],
  ...['skus', 'categories', 'brands', 'except', 'classes', 'regions', 'beats', 'distributors', 'outlets'],
  ...['budget', 'budget_per_outlet', 'funding_percent', 'group', 'priority'],
]
const needed = ['code', 'name', 'gives', 'from', 'until']

/** Throws SchemesRefused where the file cannot be read as schemes at all. */
export async function readSchemeFile(bytes: Uint8Array): Promise<Entry[]> {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\ufeff/u, '')
    .trimStart()
  return start.startsWith('[') || start.startsWith('{') ? ofJson(bytes) : ofTable(bytes)
}

const refused = (row: number, reason: string, args: FileMistake['args'] = {}): SchemesRefused =>
  new SchemesRefused([{ row, code: '', reason, args }])

function ofJson(bytes: Uint8Array): Entry[] {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\ufeff/u, ''))
  } catch {
    throw refused(0, 'scheme-file-not-json')
  }
  return (Array.isArray(value) ? value : [value]).map((each: unknown, at) => {
    const { code, ...document } = Object(each) as Record<string, unknown>
    return { row: at + 1, code: typeof code === 'string' ? code : '', document }
  })
}

async function ofTable(bytes: Uint8Array): Promise<Entry[]> {
  try {
    const { rows } = await readTable(Readable.from([Buffer.from(bytes)]))
    let names: string[] | undefined
    const entries: Entry[] = []
    for await (const { row, cells } of rows) {
      if (names)
        entries.push(entryOf(row, new Map(names.map((name, at) => [name, (cells[at] ?? '').trim()]))))
      else names = headerOf(row, cells)
    }
    return entries
  } catch (error) {
    if (error instanceof FileFault) throw refused(error.row, 'scheme-file-fault', { what: error.message })
    throw error
  }
}

function headerOf(row: number, cells: readonly string[]): string[] {
  const names = cells.map(columnName)
  const unknown = names.find((name) => name !== '' && !columns.includes(name))
  if (unknown) throw refused(row, 'scheme-file-column', { column: unknown, known: columns.join(', ') })
  const missing = needed.find((name) => !names.includes(name))
  if (missing) throw refused(row, 'scheme-file-column-missing', { column: missing })
  return names
}

function entryOf(row: number, cells: ReadonlyMap<string, string>): Entry {
  const at = (name: string) => cells.get(name) || undefined
  const list = (name: string) =>
    at(name)
      ?.split('|')
      .map((each) => each.trim())
      .filter((each) => each !== '')
  const document = {
    v: 1,
    name: filled({ en: at('name'), hi: at('name_hi'), 'hi-Latn': at('name_hi_latn') }),
    rule: ruleOf(at('gives'), at('give_sku')),
    window: filled({ from: at('from'), until: at('until'), timeZone: at('time_zone') }),
    goods: filled({
      skus: list('skus'),
      categories: list('categories'),
      brands: list('brands'),
      except: list('except'),
    }),
    to: filled({
      ...{ classes: list('classes'), regions: list('regions'), beats: list('beats') },
      ...{ distributors: list('distributors'), outlets: list('outlets') },
    }),
    caps: [...cap('all', at('budget')), ...cap('outlet', at('budget_per_outlet'))],
    ...filled({ funding: numberOr(at('funding_percent'), rateOf) }),
    stack: filled({ group: at('group'), priority: numberOr(at('priority'), Number) }),
  }
  return {
    row,
    code: at('code') ?? '',
    document,
    placeOf: (place) => columnAt(place, at('budget') !== undefined),
  }
}

const columnsAt: Readonly<Record<string, string>> = {
  ...{ 'name.en': 'name', 'name.hi': 'name_hi', 'name.hi-Latn': 'name_hi_latn', 'rule.give': 'give_sku' },
  ...{ 'window.from': 'from', 'window.until': 'until', 'window.timeZone': 'time_zone', window: 'from' },
  ...{ funding: 'funding_percent', 'stack.group': 'group', 'stack.priority': 'priority' },
}

/** The column that a place in the document was read from. */
function columnAt(place: string, hasBudget: boolean): string {
  const [part = '', list = ''] = place.split('.')
  if (part === 'caps') return list === '0' && hasBudget ? 'budget' : 'budget_per_outlet'
  if ((part === 'goods' || part === 'to') && columns.includes(list)) return list
  return columnsAt[place] ?? (part === 'rule' ? 'gives' : place)
}

const filled = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

// What is no number stays what was written, for the check of the document to name.
const numberOr = (text: string | undefined, read: (text: string) => number): unknown =>
  text === undefined ? undefined : /^-?\d[\d,]*(?:\.\d+)?$/.test(text) ? read(text) : text

const cap = (per: 'all' | 'outlet', text: string | undefined) =>
  text === undefined
    ? []
    : [{ per, span: 'ever', of: 'paise', most: numberOr(text.replace(/^₹\s*/u, ''), paiseOf) }]

/** What "gives" is written as is what a marketer types in chat; nothing beside it may be left over. */
function ruleOf(text: string | undefined, give: string | undefined): unknown {
  if (text === undefined) return undefined
  const found = ruleIn(plainText(text))
  if (!found || found.gift !== undefined || found.rest.replaceAll(/[\s,;:]+|free|off/gu, '') !== '')
    return { kind: text }
  return found.rule.kind === 'extra' && give ? { ...found.rule, give } : found.rule
}
