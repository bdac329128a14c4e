import { type CatalogIndex, writtenKey } from '../catalog-index.ts'
import { type Atom, namesGoods } from './atoms.ts'
import { Draft } from './basket.ts'
import { asksForOthers, type Clause, clausesOf, orderClauses } from './clauses.ts'
import type { Desk } from './desk.ts'
import { placeAll, placeLoose, spreadOverOpen } from './edits.ts'
import { carryUnits } from './elliptic.ts'
import { type Gathered, gather } from './entries.ts'
import type { Entry } from './entry.ts'
import { askInitial } from './initials.ts'
import { lex } from './lex.ts'
import { knows, type Reader } from './mentions.ts'
import { countLikeOthers, isTalk, joinDoubtful, shareBefore, shareNouns } from './neighbours.ts'
import { cleanMessage, cleanText, limits } from './normalise.ts'
import { type Repeat, repeatKind, repeatOf } from './repeats.ts'
import { clearsAll, type Segment, segmentsOf } from './segments.ts'
import type { OutletContext, ParsedLine, ParsedOrder } from './types.ts'
import { spreadVariants } from './variant-goods.ts'

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

/** The items of an order with what they say about each other settled; talk is left out. */
function readItems(reader: Reader, segments: readonly Segment[]): Gathered & { items: readonly Entry[] } {
  const gathered = gather(reader, segments)
  const { entries } = gathered
  shareNouns(reader, entries)
  shareBefore(reader, entries)
  countLikeOthers(entries)
  carryUnits(entries)
  joinDoubtful(entries)
  const alone = entries.length === 1
  const items = spreadVariants(reader.index, entries).filter(
    (entry) => entry.dropped || !isTalk(entry, alone),
  )
  return { ...gathered, items }
}

/** Names goods of others that a message without an order asks for. */
function placeOthers(reader: Reader, desk: Desk, left: readonly Clause[]): void {
  const { entries } = gather(reader, left.filter(asksForOthers).flatMap(segmentsOf))
  placeAll(
    desk,
    entries.filter((entry) => entry.item.mention.other),
  )
}

/** Puts on the desk what the clauses order. */
function takeOrder(reader: Reader, desk: Desk, goods: readonly Clause[], left: readonly Clause[]): Repeat {
  const editing = desk.open.size > 0
  const isGoods = (atom: Atom) => (atom.kind === 'word' ? knows(reader, atom.word) : namesGoods(atom))
  const repeats = (clause: Clause) => repeatKind(clause, false, editing, isGoods)
  const named = goods.filter((clause) => clause.atoms.some(isGoods) || !repeats(clause))
  const { items, spreads, loose } = readItems(reader, named.flatMap(segmentsOf))
  placeAll(desk, items)
  if (items.length === 0) placeOthers(reader, desk, left)
  for (const count of spreads) spreadOverOpen(desk, count)
  for (const one of loose) placeLoose(desk, one)
  return repeatOf(goods, left, editing, isGoods)
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
  const repeat = takeOrder(reader, desk, goods, left)
  const lines = draft.checked(catalog, outlet)
  const nothing = !repeat && lines.length + draft.edits.length + draft.questions.length === 0
  const initial = nothing ? askInitial(text, catalog, outlet) : undefined
  if (initial) draft.questions.push(initial)
  const kind = kindOf(repeat, desk, lines)
  return { kind, lines, edits: draft.edits, questions: draft.questions }
}
