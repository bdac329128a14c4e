import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyToBasket } from '../../../src/catalog/order-text/basket.ts'
import { cleanText, limits } from '../../../src/catalog/order-text/normalise.ts'
import { parseOrderText } from '../../../src/catalog/order-text/parse.ts'
import type { OutletContext, ParsedLine } from '../../../src/catalog/order-text/types.ts'
import { demoCatalog, stranger } from './samples.ts'

const catalog = demoCatalog()
const read = (text: string, outlet: OutletContext = stranger, open: ParsedLine[] = []) =>
  parseOrderText(text, catalog, outlet, open)
const basketOf = (text: string) =>
  read(text)
    .lines.map((line) => `${line.sku} ${line.pieces}`)
    .sort()

// Names that mean one product whatever number stands before them.
const names = [
  'marie',
  'haldi',
  'ghee',
  'cheeni',
  'namak',
  'hakka noodles',
  'orange cream',
  'garam masala',
  'handwash',
  'chandan soap',
]
const name = fc.constantFrom(...names)
const quantity = fc.integer({ min: 1, max: 60 })
const listLine = fc.record({ name, quantity })
const list = fc.uniqueArray(listLine, { selector: (line) => line.name, minLength: 1, maxLength: 6 })
const words = [
  '5',
  'do',
  'dono',
  'sab',
  '2-2',
  'peti',
  'kilo',
  'glucose',
  'noodles',
  '10 wala',
  'nahi',
  'add',
  'kam',
  'marie',
  '₹',
  '-',
  ',',
  '\n',
  'ka',
  'x',
  'wahi',
  'घी',
  '५',
  '1.',
  '/',
  '½',
  'half',
  'maggi',
  'kab',
  '?',
  '00',
]
const soup = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 25 })
  .map((parts) => parts.join(' '))
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), soup)

describe('order text', () => {
  test('never throws, and every line is a whole number of pieces within bounds', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const open: ParsedLine[] = [{ sku: 'GHE-COW-500', quantity: 2, unit: 'piece', pieces: 2, text: '' }]
        for (const parsed of [read(text), read(text, stranger, open)]) {
          const edited = parsed.edits.flatMap((edit) => ('line' in edit ? [edit.line] : []))
          for (const line of [...parsed.lines, ...edited, ...applyToBasket(open, parsed)]) {
            expect(Number.isInteger(line.pieces) && line.pieces > 0 && line.pieces <= 1_000_000).toBe(true)
            expect(catalog.bySku.has(line.sku)).toBe(true)
          }
          for (const question of parsed.questions)
            for (const sku of question.options) expect(catalog.bySku.has(sku)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('names each product once in the lines', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const skus = read(text).lines.map((line) => line.sku)
        expect(new Set(skus).size).toBe(skus.length)
      }),
    )
  })

  test('reads back a basket written as "5 x name" in any layout', () => {
    const layout = fc.constantFrom(
      (line: { name: string; quantity: number }) => `${line.quantity} x ${line.name}`,
      (line: { name: string; quantity: number }) => `${line.name} - ${line.quantity}`,
      (line: { name: string; quantity: number }) => `${line.quantity} pc ${line.name}`,
      (line: { name: string; quantity: number }) => `${line.name}: ${line.quantity} pkt`,
    )
    const separator = fc.constantFrom('\n', ', ', '; ', ' aur ', ' & ')
    fc.assert(
      fc.property(list, layout, separator, (lines, write, between) => {
        const parsed = read(lines.map(write).join(between))
        expect(parsed.questions).toEqual([])
        expect(parsed.lines.map((line) => line.pieces)).toEqual(lines.map((line) => line.quantity))
      }),
    )
  })

  test('gives the same basket in whatever order the lines stand', () => {
    const shuffled = list.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
    )
    fc.assert(
      fc.property(shuffled, ([lines, other]) => {
        const write = (all: typeof lines) => all.map((line) => `${line.name} ${line.quantity} pc`).join('\n')
        expect(basketOf(write(lines))).toEqual(basketOf(write(other)))
      }),
    )
  })

  test('is not changed by greetings and thanks around it', () => {
    const hello = fc.constantFrom(
      'namaste bhaiya',
      'good morning sir',
      'hello ji',
      'jai shree krishna',
      'भैया नमस्ते',
    )
    const bye = fc.constantFrom('kal bhej dena', 'please send today', 'thanks', 'jaldi bhejna bhai', 'धन्यवाद')
    fc.assert(
      fc.property(hello, list, bye, (before, lines, after) => {
        const text = lines.map((line) => `${line.quantity} ${line.name}`).join(', ')
        expect(basketOf(`${before} ${text} ${after}`)).toEqual(basketOf(text))
      }),
    )
  })

  test('reads Devanagari and Gujarati digits like Latin ones', () => {
    const digits = (text: string, zero: number) =>
      text.replace(/\d/g, (d) => String.fromCodePoint(zero + Number(d)))
    fc.assert(
      fc.property(list, fc.constantFrom(0x966, 0xae6, 0xff10), (lines, zero) => {
        const text = lines.map((line) => `${line.name} ${line.quantity} pkt`).join('\n')
        expect(basketOf(digits(text, zero))).toEqual(basketOf(text))
      }),
    )
  })

  test('lets a learned alias win over catalogue and rivals, alone and in a list', () => {
    const alias = fc.constantFrom(
      'marie',
      'maggi',
      'lal wala',
      'noodles',
      'roz wali chai',
      'doodh',
      'peela packet',
      'do number',
      'bada box',
      'xyzzy',
    )
    fc.assert(
      fc.property(alias, quantity, (learned, count) => {
        const outlet = { aliases: [{ words: learned, sku: 'ORA-BRS-001' }], habits: new Map() }
        for (const text of [
          `${count} ${learned}`,
          `2 ghee\n${learned} ${count}`,
          `${learned} - ${count} pc, 2 ghee`,
        ]) {
          const line = read(text, outlet).lines.find((one) => one.sku === 'ORA-BRS-001')
          expect(line?.pieces, text).toBe(count)
        }
      }),
    )
  })

  test('shows fragments as they were typed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const parsed = read(text)
        for (const line of parsed.lines)
          for (const part of line.text.split(', ')) expect(text).toContain(part)
        for (const question of parsed.questions) expect(text).toContain(question.text.split(', ')[0])
      }),
    )
  })

  test('is the same for text already brought into one spelling', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(basketOf(cleanText(text))).toEqual(basketOf(text))
      }),
    )
  })

  test('refuses a message that is too long with one question', () => {
    const long = 'marie 5, '.repeat(limits.chars)
    const tall = 'marie 5\n'.repeat(limits.lines + 1)
    for (const text of [long, tall]) {
      const parsed = read(text)
      expect(parsed.lines).toEqual([])
      expect(parsed.questions.map((question) => question.reason)).toEqual(['too-long'])
    }
  })
})
