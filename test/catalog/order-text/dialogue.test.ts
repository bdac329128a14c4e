import { describe, expect, test } from 'vitest'
import { toAnswer } from '../../../src/catalog/order-text/answer.ts'
import { applyToBasket } from '../../../src/catalog/order-text/basket.ts'
import { parseOrderText } from '../../../src/catalog/order-text/parse.ts'
import { completeQuestion, learnAlias } from '../../../src/catalog/order-text/questions.ts'
import type { ParsedLine } from '../../../src/catalog/order-text/types.ts'
import { searchProducts } from '../../../src/catalog/search.ts'
import { answerRow, answerText, demoSource, readArguments } from '../../../src/cli/parse-order.ts'
import { demoCatalog, stranger } from './samples.ts'

const catalog = demoCatalog()
const read = (text: string, outlet = stranger, open: ParsedLine[] = []) =>
  parseOrderText(text, catalog, outlet, open)

describe('an answered question', () => {
  test('becomes a line with the quantity that was already known', () => {
    const [question] = read('3 peti noodles').questions
    const line = question && completeQuestion(catalog, question, 'NOO-HAK-150')
    expect(line).toMatchObject({ sku: 'NOO-HAK-150', quantity: 3, unit: 'case', pieces: 120 })
  })

  test('stays open while the quantity is missing', () => {
    const [question] = read('ghee').questions
    expect(question && completeQuestion(catalog, question, 'GHE-COW-500')).toBeUndefined()
    const chosen = { quantity: 2, unit: 'case' } as const
    expect(question && completeQuestion(catalog, question, 'GHE-COW-500', chosen)?.pieces).toBe(36)
  })

  test('teaches the words of the outlet, which are then understood without asking', () => {
    const [question] = read('5 sunflower oil').questions
    const learned = question && learnAlias(question, 'OIL-SOY-001')
    expect(learned).toEqual({ words: 'sunflower oil', sku: 'OIL-SOY-001' })
    const outlet = { aliases: learned ? [learned] : [], habits: new Map() }
    const again = read('7 sunflower oil', outlet)
    expect(again.questions).toEqual([])
    expect(again.lines).toMatchObject([{ sku: 'OIL-SOY-001', pieces: 7 }])
  })

  test('teaches nothing when only the quantity was in doubt', () => {
    const [question] = read('0 ghee').questions
    expect(question && learnAlias(question, 'GHE-COW-500')).toBeUndefined()
  })

  test('offers pieces and cases where the outlet always buys cases', () => {
    const habit = { typicalPieces: 240, maxPieces: 480, usualUnit: 'case', perDay: 20 } as const
    const [question] = read('2 marie', { aliases: [], habits: new Map([['BIS-MAR-075', habit]]) }).questions
    expect(question?.proposals?.map((one) => one.pieces)).toEqual([2, 240])
  })
})

describe('a correction', () => {
  const open: ParsedLine[] = [
    { sku: 'NOO-MAS-280', quantity: 2, unit: 'case', pieces: 48, text: '' },
    { sku: 'GHE-COW-500', quantity: 5, unit: 'piece', pieces: 5, text: '' },
  ]

  test('reads an ambiguous word as the one line of the order it can mean', () => {
    const parsed = read('noodles 24 only, no ghee', stranger, open)
    expect(applyToBasket(open, parsed)).toMatchObject([{ sku: 'NOO-MAS-280', pieces: 24 }])
  })

  test('leaves the given basket untouched', () => {
    const before = structuredClone(open)
    applyToBasket(open, read('ghee hata do', stranger, open))
    expect(open).toEqual(before)
  })

  test('keeps the unit of a line that is only lessened', () => {
    const parsed = read('noodles 1 peti kam karo', stranger, open)
    expect(applyToBasket(open, parsed)[0]).toMatchObject({ quantity: 1, unit: 'case', pieces: 24 })
  })
})

describe('the usual order with a change', () => {
  const removed = (text: string) =>
    read(text).edits.flatMap((edit) => (edit.op === 'remove' ? [edit.sku] : [edit.op]))

  test.each([
    ['usual order minus ghee', 'usual', ['GHE-COW-500']],
    ['hamesha wala bina ghee ke', 'usual', ['GHE-COW-500']],
    ['the usual except marie and digestive', 'usual', ['BIS-MAR-075', 'BIS-DIG-100']],
    ['wahi order, haldi mat bhejna', 'repeat-last', ['SPI-TUR-100']],
    ['पिछली बार वाला, बिना चीनी', 'repeat-last', ['SUG-REF-001']],
  ])('%s names what is left out', (text, kind, skus) => {
    expect(read(text).kind).toBe(kind)
    expect(removed(text)).toEqual(skus)
  })

  test('refuses the usual as a whole without adding it', () => {
    expect(read('usual order nahi chahiye').kind).not.toBe('usual')
  })
})

describe('the answer given out', () => {
  test('holds exactly kind, lines and questions', () => {
    const answer = toAnswer(read('2 case marie, 5 noodles'))
    expect(Object.keys(answer)).toEqual(['kind', 'lines', 'questions'])
    expect(Object.keys(answer.lines[0] ?? {})).toEqual(['sku', 'quantity', 'unit', 'pieces', 'text'])
    expect(Object.keys(answer.questions[0] ?? {})).toEqual(['text', 'reason', 'options'])
  })

  test('is one line of JSON per message, and names a row that is no JSON string', () => {
    const source = demoSource()
    expect(JSON.parse(answerText(source, 'marie 5\nghee 2')).lines).toHaveLength(2)
    expect(JSON.parse(answerRow(source, '"5 ghee"')).lines).toMatchObject([{ sku: 'GHE-COW-500', pieces: 5 }])
    expect(JSON.parse(answerRow(source, 'nonsense'))).toHaveProperty('error')
    expect(JSON.parse(answerRow(source, '5'))).toHaveProperty('error')
  })

  test('takes a text that begins with a dash from the command line', () => {
    expect(readArguments(['--outlet', 'R-0001', '-5 marie'])).toEqual({ outlet: 'R-0001', text: '-5 marie' })
    expect(readArguments(['--outlet', 'R-0001'])).toEqual({ outlet: 'R-0001', text: undefined })
  })
})

describe('product search', () => {
  const first = (query: string) => searchProducts(catalog, query, 5)[0]?.sku

  test('finds by code, alias, size, misspelling and in Devanagari', () => {
    expect(first('spi-tur-100')).toBe('SPI-TUR-100')
    expect(first('marie')).toBe('BIS-MAR-075')
    expect(first('marie 250')).toBe('BIS-MAR-250')
    expect(first('noodels 140')).toBe('NOO-MAS-140')
    expect(first('हल्दी')).toBe('SPI-TUR-100')
  })

  test('gives no more than asked for, best first, and nothing for nonsense', () => {
    const found = searchProducts(catalog, 'noodles', 3)
    expect(found).toHaveLength(3)
    expect(found.map((one) => one.score)).toEqual(found.map((one) => one.score).sort((a, b) => b - a))
    expect(searchProducts(catalog, 'qqqqzzz', 5)).toEqual([])
  })
})
