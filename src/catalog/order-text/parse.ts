import { type CatalogIndex, writtenKey } from '../catalog-index.ts'
import { Draft } from './basket.ts'
import { asksForOthers, clausesOf, goods as namesAny, orderClauses } from './clauses.ts'
import { type Desk, placeAll, placeLoose, spreadOverOpen } from './edits.ts'
import { carryUnits } from './elliptic.ts'
import { gather, isTalk, joinDoubtful, shareNouns } from './entries.ts'
import { lex } from './lex.ts'
import type { Reader } from './mentions.ts'
import { cleanMessage, cleanText, limits } from './normalise.ts'
import { type Repeat, repeatKind, repeatOf } from './repeats.ts'
import { clearsAll, segmentsOf } from './segments.ts'
import type { OutletContext, ParsedLine, ParsedOrder } from './types.ts'
import { spreadVariants } from './variants.ts'

function tooLong(text: string): ParsedOrder {
  const question = { text: text.slice(0, 80), reason: 'too-long', options: [] } as const
  return { kind: 'order', lines: [], edits: [], questions: [question] }
}

function readerFor(index: CatalogIndex, outlet: OutletContext): Reader {
  const learned = new Map(
    outlet.aliases.map((alias) => [writtenKey(cleanText(alias.words).toLowerCase()), alias]),
  )
  return { index, learned, words: new Map() }
}

function kindOf(repeat: Repeat, desk: Desk, lines: readonly ParsedLine[]): ParsedOrder['kind'] {
  const { edits, questions } = desk.draft
  if (repeat) return repeat
  if (lines.length + edits.length + questions.length === 0) return 'not-an-order'
  if (desk.open.size > 0 || (lines.length + questions.length === 0 && edits.length > 0)) return 'edit'
  return 'order'
}

/**
 * Reads what a shopkeeper types as basket lines, corrections and questions. Clear lines are kept whatever else is unclear;
 * nothing is guessed that could put the wrong goods into the basket. Without an order in it the kind is `not-an-order`.
 *
 * @param open the open basket or the lines of an order; corrections and ambiguous words are read against it.
 * @returns never throws; a message beyond 4,000 characters or 100 lines becomes one `too-long` question.
 */
export function parseOrderText(
  text: string,
  catalog: CatalogIndex,
  outlet: OutletContext,
  open: readonly ParsedLine[] = [],
): ParsedOrder {
  if (text.length > limits.chars) return tooLong(text)
  const { text: clean, fragment } = cleanMessage(text)
  if (clean.split('\n').filter((row) => row.trim() !== '').length > limits.lines) return tooLong(text)
  const reader = readerFor(catalog, outlet)
  const { clauses, left } = orderClauses(clausesOf(lex(clean, catalog, reader.learned)))
  const basket = new Map(open.map((line) => [line.sku, line]))
  const draft = new Draft()
  const setting = { index: catalog, outlet, open: new Set(basket.keys()), correcting: false }
  const desk: Desk = { setting, open: basket, draft, fragment }
  const goods = clauses.filter((clause) => !clearsAll(clause))
  if (goods.length < clauses.length) draft.edits.push({ op: 'clear', text: clean.trim() })
  const editing = open.length > 0
  const named = goods.filter((clause) => namesAny(clause) || !repeatKind(clause, false, editing))
  const { entries, spreads, loose } = gather(reader, named.flatMap(segmentsOf))
  shareNouns(reader, entries)
  carryUnits(entries)
  joinDoubtful(entries)
  const items = spreadVariants(catalog, entries).filter(
    (entry) => entry.dropped || !isTalk(entry, entries.length === 1),
  )
  placeAll(desk, items)
  const others = items.length > 0 ? [] : left.filter(asksForOthers)
  const asked = gather(reader, others.flatMap(segmentsOf)).entries
  placeAll(
    desk,
    asked.filter((entry) => entry.item.mention.other),
  )
  for (const count of spreads) spreadOverOpen(desk, count)
  for (const one of loose) placeLoose(desk, one)
  const lines = draft.checked(catalog, outlet)
  const kind = kindOf(repeatOf(goods, left, editing), desk, lines)
  return { kind, lines, edits: draft.edits, questions: draft.questions }
}
