/** Quantities as Tally writes them: "120 pcs", "10 Doz", "2 Case 6 pcs", "1,200.00 Nos (100 Box)". */

export type Pack = {
  readonly innerSize: number | null
  readonly innerName: string | null
  readonly caseSize: number
}

const pieces = new Set(
  'pc pcs pce piece pieces no nos num unit units ea each u pkt pkts packet pack btl bottle pouch can tube'.split(
    ' ',
  ),
)
const cases = new Set('case cases cs ctn ctns carton cartons peti cb cbb bag bags'.split(' '))
const inners = new Set('strip strips ladi patti jar jars tray trays inner inr'.split(' '))
const boxes = new Set('box boxes bx dabba'.split(' '))

/** Pieces in one such unit; undefined for a unit that says nothing about pieces. */
function piecesIn(unit: string, pack: Pack): number | undefined {
  const word = unit.toLowerCase().replace(/\.$/, '')
  if (pack.innerSize !== null && word === pack.innerName?.toLowerCase()) return pack.innerSize
  if (word === '' || pieces.has(word)) return 1
  if (/^doz/.test(word) || word === 'dz') return 12
  if (/^(gross|grs)$/.test(word)) return 144
  if (cases.has(word)) return pack.caseSize
  const inner = pack.innerSize ?? undefined
  if (inners.has(word)) return inner
  return boxes.has(word) ? (inner ?? pack.caseSize) : undefined
}

const part = /^\s*(-?[\d,]*\.?\d+)\s*([^\d\s(=,-]+)?\s*,?/u

/**
 * Whole pieces, below zero where more was billed than was there; `unit` where one is not known, undefined where there is
 * no number or no whole pieces. What stands in brackets says the same again in another unit.
 */
export function quantityOf(given: string, pack: Pack): { pieces: number } | { unit: string } | undefined {
  let rest = given.split(/[(=]/, 1)[0]?.trim() ?? ''
  if (rest === '') return { pieces: 0 }
  let sum = 0
  let sign = 1
  for (let first = true; rest !== ''; first = false) {
    const found = part.exec(rest)
    if (!found) return undefined
    const [whole, digits = '', unit = ''] = found
    // A number with no unit stands alone: "2-3 Nos" is no quantity.
    if (unit === '' && !(first && whole === rest)) return undefined
    const size = piecesIn(unit, pack)
    if (size === undefined) return { unit }
    const count = Number(digits.replaceAll(',', ''))
    if (first && count < 0) sign = -1
    sum += Math.abs(count) * size
    rest = rest.slice(whole.length).trim()
  }
  // 7.5 dozen are 90 pieces, also where binary makes 89.99999999 of it.
  const whole = Math.round(sum)
  return Math.abs(sum - whole) < 1e-6 ? { pieces: sign * whole } : undefined
}
