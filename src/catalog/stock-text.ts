/** Reads how a distributor types its stock: "stock noodles 240, ghee 12", "ghee out", "+24 marie". */
import type { Catalog } from './catalog.ts'
import { parseOrderText } from './order-text/parse.ts'
import type { ParsedLine, Question } from './order-text/types.ts'
import { countedPieces, noHabits } from './typed-pieces.ts'

type StockMode = 'set' | 'add'
type StockCount = { readonly sku: string; readonly pieces: number; readonly mode: StockMode }

/** A count whose product (several options) or number (`pieces` absent) is still open. */
type StockQuestion = {
  readonly text: string
  readonly options: readonly string[]
  readonly quantity?: number
  readonly unit?: 'piece' | 'inner' | 'case'
  readonly mode: StockMode
  readonly sign: 1 | -1
}

export type StockText = {
  readonly counts: readonly StockCount[]
  readonly questions: readonly StockQuestion[]
}

const head = /^\s*(?:stock|stok|maal|godown|स्टॉक|माल|गोदाम)(?=[\s:,-]|$)[\s:,-]*/iu
const out =
  /(?:^|\s)(?:out of stock|out|nil|zero|khatam|khatm|finished|over|ख़त्म|खत्म|आउट)(?:\s+(?:hai|ho gaya|ho gayi|है|हो गया|हो गई))?\s*[.!।]*$/iu
const signed = /^([+\-−])\s*(?=[\d०-९])|(?:\s)([+\-−])(?=\s*[\d०-९])/u
const longest = 4000

/** Whether a text says by its own words that it is about stock. */
export function isStockText(text: string): boolean {
  if (text.length > longest) return false
  const first = clausesOf(text)[0] ?? ''
  return head.test(text) || out.test(first) || /^[+−-]\s*[\d०-९]+\s*\p{L}/u.test(first)
}

/** What the text counts; undefined where it names no goods at all. Never guesses a product. */
export function parseStockText(text: string, catalog: Catalog): StockText | undefined {
  if (text.length > longest) return undefined
  const counts = new Map<string, StockCount>()
  const questions: StockQuestion[] = []
  for (const clause of clausesOf(text.replace(head, ''))) {
    const read = readClause(clause, catalog)
    for (const count of read.counts) counts.set(count.sku, added(counts.get(count.sku), count))
    questions.push(...read.questions)
  }
  return counts.size + questions.length > 0 ? { counts: [...counts.values()], questions } : undefined
}

// The same product twice: additions add up, a count replaces what was said before it.
function added(before: StockCount | undefined, next: StockCount): StockCount {
  if (!before || next.mode === 'set') return next
  return { ...next, pieces: before.pieces + next.pieces, mode: before.mode }
}

const clausesOf = (text: string): string[] =>
  text
    .split(/[\n;]|,(?!\d{2,3}(?:\D|$))/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')

function readClause(clause: string, catalog: Catalog): StockText {
  if (out.test(clause)) return emptied(clause.replace(out, ''), catalog)
  const sign = signed.exec(clause)
  const mode = sign ? 'add' : 'set'
  const minus = sign !== null && (sign[1] ?? sign[2]) !== '+'
  const parsed = parseOrderText(clause.replace(signed, ' '), catalog.index, noHabits)
  const taken = { mode, sign: minus ? -1 : 1 } as const
  const counts = parsed.lines.map((line) => countOf(line, taken))
  const open = parsed.questions.map((question) => settle(question, catalog, taken))
  return {
    counts: [...counts, ...open.flatMap((each) => ('sku' in each ? [each] : []))],
    questions: open.flatMap((each) => ('sku' in each ? [] : [each])),
  }
}

type Taken = { readonly mode: StockMode; readonly sign: 1 | -1 }

const countOf = ({ sku, pieces }: ParsedLine, { mode, sign }: Taken): StockCount => ({
  sku,
  pieces: pieces * sign,
  mode,
})

// "ghee out": each product named has nothing left.
function emptied(names: string, catalog: Catalog): StockText {
  const { lines, questions } = parseOrderText(names, catalog.index, noHabits)
  const one = questions.filter(({ options }) => options.length === 1).flatMap(({ options }) => options)
  const skus = [...lines.map(({ sku }) => sku), ...one]
  const several = questions.filter(({ options }) => options.length !== 1)
  return {
    counts: skus.map((sku) => ({ sku, pieces: 0, mode: 'set' })),
    questions: several.map(({ text, options }) => ({
      text,
      options,
      quantity: 0,
      unit: 'piece',
      mode: 'set',
      sign: 1,
    })),
  }
}

// An order would ask about nothing or half a multiple; a count is what it is.
function settle(question: Question, catalog: Catalog, taken: Taken): StockCount | StockQuestion {
  const { text, options, quantity, unit } = question
  const product = options.length === 1 ? catalog.bySku.get(options[0] ?? '') : undefined
  const pieces = product && countedPieces(question, product)
  if (product && pieces !== undefined && question.reason !== 'unclear-quantity')
    return { sku: product.sku, pieces: pieces * taken.sign, mode: taken.mode }
  const known = quantity !== undefined && question.reason !== 'unclear-quantity'
  const pack = unit === 'piece' || unit === 'inner' || unit === 'case' ? unit : 'inner'
  return {
    text,
    options,
    ...taken,
    ...(known ? { quantity, unit: unit === undefined ? 'piece' : pack } : {}),
  }
}
