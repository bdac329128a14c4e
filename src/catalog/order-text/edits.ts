import { type Count, factorOf } from './atoms.ts'
import type { Desk } from './desk.ts'
import type { Loose } from './entries.ts'
import type { Entry } from './entry.ts'
import { multiplyLine, placeMultiple } from './multiples.ts'
import { mostOptions, outcomeOf, productsOf } from './outcome.ts'
import { amountOf, isDoubt } from './quantity.ts'
import type { Segment, Tool } from './segments.ts'
import type { ParsedLine, Question } from './types.ts'

const opOf: Readonly<Record<Tool, 'add' | 'set' | 'subtract'>> = {
  add: 'add',
  less: 'subtract',
  set: 'set',
  only: 'set',
}

function fragment(desk: Desk, entry: { start: number; end: number }): string {
  return desk.fragment(entry.start, entry.end).trim()
}

function settle(desk: Desk, segment: Segment, line: ParsedLine): void {
  const { draft, open } = desk
  const op = segment.tool ? opOf[segment.tool] : undefined
  const known = open.has(line.sku)
  if (op === 'subtract') {
    if (!draft.subtract(line)) draft.edits.push({ op, line })
  } else if (known && !draft.lines.has(line.sku)) draft.edits.push({ op: op ?? 'set', line })
  else if (op === 'set' || segment.corrects || segment.makes) draft.set(line)
  else draft.add(line)
}

/** "ghee se 2 hata do": fewer than there are go out; false where all of them do. */
function takeSome(desk: Desk, entry: Entry, sku: string): boolean {
  const { draft, open, setting } = desk
  const product = setting.index.products[setting.index.bySku.get(sku) ?? -1]
  const before = draft.lines.get(sku) ?? open.get(sku)
  if (!entry.segment.takes || !product || !before) return false
  const amount = amountOf(product, setting.outlet, entry.item.counts, undefined)
  if (isDoubt(amount) || amount.pieces >= before.pieces) return false
  const line = { sku, ...amount, text: fragment(desk, entry.item) }
  if (!draft.subtract(line)) draft.edits.push({ op: 'subtract', line })
  return true
}

/** Takes goods out: named now or in the open basket. An ambiguous word means the lines it can mean. */
function drop(desk: Desk, entry: Entry): void {
  const { draft, open, setting } = desk
  const { index } = setting
  const skus = productsOf(entry.item, { ...setting, correcting: true }).flatMap(
    (i) => index.products[i]?.entry.sku ?? [],
  )
  const cover = entry.item.mention.cover.flatMap((i) => index.products[i]?.entry.sku ?? [])
  const here = (skus.length === 1 ? skus : cover).filter((sku) => draft.lines.has(sku) || open.has(sku))
  const text = fragment(desk, entry.item)
  if (here.length > 1) {
    draft.questions.push({
      text,
      reason: 'unclear-product',
      options: here.slice(0, mostOptions),
      words: entry.item.mention.words,
      op: 'remove',
    })
    return
  }
  if (here[0] !== undefined && takeSome(desk, entry, here[0])) return
  for (const sku of here.length > 0 ? here : skus.slice(0, mostOptions)) {
    draft.take(sku)
    draft.edits.push({ op: 'remove', sku, text })
  }
}

/** The quantity of goods about to be replaced goes over to what replaces them, where that has none. */
function replacedAmount(desk: Desk, entry: Entry): ParsedLine | undefined {
  const { index } = desk.setting
  const [only] = productsOf(entry.item, { ...desk.setting, correcting: true })
  const sku = index.products[only ?? -1]?.entry.sku ?? ''
  return desk.draft.lines.get(sku) ?? desk.open.get(sku)
}

function inherit(entry: Entry, line: ParsedLine): void {
  const place = { start: entry.item.start, end: entry.item.end }
  const count: Count = {
    kind: 'count',
    value: line.quantity,
    unit: line.unit,
    unitWord: '',
    give: false,
    each: false,
    digits: true,
    ...place,
  }
  if (entry.item.counts.length === 0 && !entry.item.bulk) entry.item = { ...entry.item, counts: [count] }
}

function usualLine(desk: Desk, entry: Entry): ParsedLine | undefined {
  const { index, outlet } = desk.setting
  const [only, ...more] = productsOf(entry.item, desk.setting)
  const sku = index.products[more.length === 0 ? (only ?? -1) : -1]?.entry.sku
  const habit = sku ? outlet.habits.get(sku) : undefined
  if (!sku || !habit || !entry.segment.usual) return undefined
  const pieces = habit.typicalPieces
  return {
    sku,
    quantity: pieces,
    unit: 'piece',
    pieces,
    text: fragment(desk, entry.item),
    note: 'usual-quantity',
  }
}

function place(desk: Desk, entry: Entry): void {
  const { segment } = entry
  if (placeMultiple(desk, entry.item, fragment(desk, entry.item))) return
  const correcting = segment.tool !== undefined && segment.tool !== 'add'
  const outcome = outcomeOf(entry.item, { ...desk.setting, correcting }, fragment(desk, entry.item))
  if ('line' in outcome) {
    settle(desk, segment, outcome.line)
    return
  }
  const { question } = outcome
  const [sku] = question.options
  const known = sku !== undefined && (desk.open.has(sku) || desk.draft.lines.has(sku))
  if (question.reason === 'zero-quantity' && known) {
    desk.draft.take(sku)
    desk.draft.edits.push({ op: 'remove', sku, text: question.text })
    return
  }
  const usual = question.reason === 'no-quantity' ? usualLine(desk, entry) : undefined
  const op = segment.tool ? { op: opOf[segment.tool] } : {}
  if (usual) settle(desk, segment, usual)
  else desk.draft.questions.push({ ...question, ...op })
}

/** Puts every item on the desk, in the order of the message. */
export function placeAll(desk: Desk, entries: readonly Entry[]): void {
  let replaced: ParsedLine | undefined
  for (const [i, entry] of entries.entries()) {
    const next = entries[i + 1]
    if (entry.dropped) {
      replaced = entry.segment.replaces ? replacedAmount(desk, entry) : undefined
      const before = entries[i - 1]
      if (replaced && entry.segment.drop === 'first' && !next && before) inherit(before, replaced)
      drop(desk, entry)
      continue
    }
    // "5 marie instead of haldi": what replaces may stand first.
    if (next?.dropped && next.segment.replaces && next.segment.drop === 'first') {
      const line = replacedAmount(desk, next)
      if (line) inherit(entry, line)
    }
    if (replaced) inherit(entry, replaced)
    replaced = undefined
    place(desk, entry)
  }
}

/** A quantity for everything in the open basket: "sab 2-2". */
export function spreadOverOpen(desk: Desk, count: Count): void {
  const { index, outlet } = desk.setting
  for (const before of desk.open.values()) {
    const product = index.products[index.bySku.get(before.sku) ?? -1]
    const amount = product ? amountOf(product, outlet, [count], undefined) : undefined
    const text = fragment(desk, count)
    const factor = factorOf(count)
    if (factor !== undefined) multiplyLine(desk, before, factor, text)
    else if (amount && !isDoubt(amount))
      desk.draft.edits.push({ op: 'set', line: { sku: before.sku, ...amount, text } })
    else if (amount)
      desk.draft.questions.push({
        text,
        reason: amount.reason,
        options: [before.sku],
        proposals: amount.proposals,
        op: 'set',
      })
  }
}

/** A number alone: "make it 5" and "2 kam karo" mean the only line; else it is asked what is meant. */
export function placeLoose(desk: Desk, loose: Loose): void {
  const { segment, numbers } = loose
  const count = numbers.find((atom): atom is Count => atom.kind === 'count')
  if (!count) return
  const { index, outlet } = desk.setting
  const { open, draft } = desk
  const text = fragment(desk, { start: numbers[0]?.start ?? 0, end: numbers.at(-1)?.end ?? 0 })
  const sole = open.size === 1 && draft.lines.size === 0 ? [...open.keys()][0] : undefined
  const product = index.products[index.bySku.get(sole ?? '') ?? -1]
  if (!product && !segment.tool && !segment.send && !count.unit) return
  const options = product ? [product.entry.sku] : [...open.keys()].slice(0, mostOptions)
  const op = segment.tool ? opOf[segment.tool] : open.size > 0 ? 'set' : 'add'
  const unit = count.unit === 'case' || count.unit === 'inner' ? count.unit : 'piece'
  const factor = factorOf(count)
  const counted: Pick<Question, 'quantity' | 'unit'> =
    factor === undefined ? { quantity: count.value, unit } : {}
  const question: Question = { text, reason: 'unclear-product', options, ...counted, op }
  const line = product && open.get(product.entry.sku)
  if (line && factor !== undefined) return void multiplyLine(desk, line, factor, text)
  if (!product) return void draft.questions.push(question)
  if (count.value === 0 && op === 'set')
    return void draft.edits.push({ op: 'remove', sku: product.entry.sku, text })
  const amount = amountOf(product, outlet, [count], undefined)
  if (isDoubt(amount))
    draft.questions.push({ ...question, reason: amount.reason, proposals: amount.proposals })
  else draft.edits.push({ op, line: { sku: product.entry.sku, ...amount, text } })
}
