/** Reads how a shop types a return ("2 noodles wapas, expire ho gaya") and how a distributor answers one. Pure. */
import type { Catalog } from '../catalog/catalog.ts'
import { parseOrderText } from '../catalog/order-text/parse.ts'
import { countedPieces, noHabits } from '../catalog/typed-pieces.ts'
import type { Decision } from './decide.ts'
import type { Reason } from './transitions.ts'
import type { ReturnLine } from './types.ts'

export type TypedItem = { readonly sku: string; readonly pieces?: number; readonly reason?: Reason }

const edge = String.raw`(?<![\p{L}\p{M}])`
const end = String.raw`(?![\p{L}\p{M}])`
const word = (choices: string) => new RegExp(`${edge}(?:${choices})${end}`, 'giu')

const returning = word(
  'return|returns|give back|send back|take back|(?:wapas|wapis|vapas|waapas)(?: karna| karni| lena| le lo| kar do| lo)?(?: hai)?|lautana|lauta(?: do)?|वापस(?: करना| लेना| ले लो| कर दो)?(?: है)?|वापिस|रिटर्न|लौटाना',
)
const reasonWords: readonly (readonly [Reason, RegExp])[] = [
  [
    'near-expiry',
    word(
      'near expiry|near-expiry|(?:about to|going to) expire|expire hone wala|expire hone wali|एक्सपायर होने वाला|एक्सपायर होने वाली',
    ),
  ],
  [
    'expired',
    word(
      '(?:is |are )?(?:expired|expiry|expire|date over)(?: ho gay[aei])?|एक्सपायर(?: हो गया| हो गई)?|एक्सपायरी',
    ),
  ],
  [
    'damaged',
    word(
      '(?:is |are )?(?:damaged|damage|broken|leaking|leak|toot[aei]|tuta|phat[aei]|kharab)(?: ho gay[aei]| hai)?|टूटा|टूटी|टूटे|फटा|फटी|फटे|ख़राब|खराब|डैमेज',
    ),
  ],
  ['wrong', word('wrong(?: item| product)?|galat(?: maal| aaya)?|ग़लत|गलत')],
  [
    'unsold',
    word(
      'unsold|not selling|not sold|(?:nahi|nahin|nhi) bik[aei]?(?: raha| rahi)?|नहीं बिका|नहीं बिकी|नहीं बिक रहा',
    ),
  ],
]
const fillers = word('please|pls|because|kyunki|क्योंकि|hai|हैं|है|pieces|of')

/**
 * The goods a text gives back; undefined where it speaks of no return, or of no goods we sell. A reason said after
 * several goods is that of all before it that have none.
 */
export function typedReturn(text: string, catalog: Catalog): TypedItem[] | undefined {
  const said = text.normalize('NFC').trim()
  if (said.length > 500) return undefined
  const sure = said.search(returning) >= 0
  if (!sure && !reasonWords.some(([, mark]) => said.search(mark) >= 0)) return undefined
  const items: TypedItem[] = []
  for (const part of said.split(/[,;\n।]|\s(?:and|aur|और)\s/u)) {
    const reason = reasonWords.find(([, mark]) => part.search(mark) >= 0)
    const rest = strip(part, reason?.[1])
    const goods = rest === '' ? [] : goodsIn(rest, catalog)
    for (const each of goods) items.push(reason ? { ...each, reason: reason[0] } : each)
    if (goods.length === 0 && reason) fill(items, reason[0])
  }
  return items.length > 0 && items.length <= 20 ? items : undefined
}

const strip = (part: string, reason: RegExp | undefined): string =>
  (reason ? part.replaceAll(reason, ' ') : part)
    .replaceAll(returning, ' ')
    .replaceAll(fillers, ' ')
    .replaceAll(/[.!?]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()

function fill(items: TypedItem[], reason: Reason): void {
  for (const [at, item] of items.entries()) if (!item.reason) items[at] = { ...item, reason }
}

function goodsIn(text: string, { index, bySku }: Catalog): TypedItem[] {
  const { kind, lines, questions } = parseOrderText(text, index, noHabits)
  if (kind !== 'order') return []
  const asked = questions.flatMap((question): TypedItem[] => {
    const [sku] = question.options
    const product = sku === undefined ? undefined : bySku.get(sku)
    if (!product) return []
    const pieces = countedPieces(question, product)
    return [{ sku: product.sku, ...(pieces ? { pieces } : {}) }]
  })
  return [...lines.map(({ sku, pieces }) => ({ sku, pieces })), ...asked]
}

const refusing = word('no|not|nahi|nahin|nhi|refuse|refused|reject|mana|नहीं|ना|मना')
const accepting = word('ok|okay|yes|accept|accepted|theek|thik|haan|sab|all|ठीक|हाँ|हां|सब|only|sirf|सिर्फ')

/** "haldi ok, noodles 2 only, ghee no – sold too long ago": the lines it decides; undefined where it decides none. */
export function typedDecisions(
  text: string,
  lines: readonly ReturnLine[],
  catalog: Catalog,
): Decision[] | undefined {
  const decided: Decision[] = []
  for (const part of text
    .normalize('NFC')
    .slice(0, 500)
    .split(/[,;\n]/u)) {
    const [head = '', ...rest] = part.split(/\s[–—-]\s|:|\s(?:because|kyunki|क्योंकि)\s/u)
    const why = rest.join(' ').trim()
    const no = head.search(refusing) >= 0
    const goods = head.replaceAll(refusing, ' ').replaceAll(accepting, ' ').replaceAll(/\s+/gu, ' ').trim()
    const [item, more] = goods === '' ? [] : goodsIn(goods, catalog)
    const line = more ? undefined : lines.find(({ sku }) => sku === item?.sku)
    if (!line) {
      // A part that names no goods goes on with the reason of the one before it.
      const last = decided.at(-1)
      if (!last || last.why || last.accept > 0) return undefined
      decided[decided.length - 1] = { ...last, why: part.trim() }
      continue
    }
    const accept = no ? 0 : Math.min(item?.pieces ?? line.pieces, line.pieces)
    decided.push({ line: line.line, accept, ...(why ? { why } : {}) })
  }
  return decided.length > 0 ? decided : undefined
}
