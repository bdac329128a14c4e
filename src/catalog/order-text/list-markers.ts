import type { Token } from './tokens.ts'

const closers = new Set(['.', ')', ']', ':', '-'])
const closersInline = new Set(['.', ')', ']'])
const bullets = new Set(['-', '*', '•', '·', '‣', '▪', '●', '○', '>', '–', '+', '~', '#'])

function rowsOf(tokens: readonly Token[]): Token[][] {
  const rows: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'line') rows.push([])
    else rows.at(-1)?.push(token)
  }
  return rows.filter((row) => row.length > 0)
}

/** How many tokens at the head of a row are its number in the list: "1.", "2)", "(3)", or a bare counting number. */
function markerLength(row: readonly Token[], expected: number, bare: boolean): number {
  const open = row[0]?.norm === '(' || row[0]?.norm === '[' ? 1 : 0
  const [number, closer] = row.slice(open)
  if (number?.kind !== 'number' || number.value !== expected) return 0
  if (closer && closers.has(closer.norm)) return open + 2
  return bare ? 1 : 0
}

/** Rows that count 1, 2, 3 without a dot are numbered only if every row names another number too. */
function countsBare(rows: readonly Token[][]): boolean {
  const numbered = rows.filter((row) => row[0]?.kind === 'number')
  if (numbered.length < 3) return false
  return numbered.every(
    (row, i) => row[0]?.value === i + 1 && row.slice(1).some((token) => token.kind === 'number'),
  )
}

function stripBullet(row: Token[], bulleted: boolean): Token[] {
  const [first, second] = row
  if (!first || !bullets.has(first.norm) || first.kind !== 'mark') return row
  const negative = first.norm === '-' && second?.kind === 'number' && second.glued && !bulleted
  return negative ? row : row.slice(1)
}

/** "1) marie 5 2) haldi 10" on one line: the numbers that count up before a bracket part the list. */
function splitInline(row: Token[]): Token[] {
  const at = row.flatMap((token, i) =>
    token.kind === 'number' && [')', '.'].includes(row[i + 1]?.norm ?? '') ? [i] : [],
  )
  const counts = at.length > 1 && at[0] === 0 && at.every((i, n) => row[i]?.value === n + 1)
  if (!counts) return row
  return row.flatMap((token, i) => {
    if (at.includes(i)) return i === 0 ? [] : [{ ...token, kind: 'line' as const, norm: '\n' }]
    return at.includes(i - 1) ? [] : [token]
  })
}

/** The row without its list number, when it is one: the next number of the list, with more behind it. */
function stripNumber(
  row: readonly Token[],
  expected: number,
  bare: boolean,
  single: boolean,
): Token[] | undefined {
  const length = markerLength(row, expected, bare)
  if (length === 0 || row.length === length) return undefined
  const closed = row.slice(0, length).some((token) => closersInline.has(token.norm))
  return single && !(closed && hasNumber(row, length)) ? undefined : row.slice(length)
}

/**
 * Takes list numbers and bullets away, so that "1. marie 5" is not one marie. A dash before a number stays a minus unless
 * several rows begin with a dash.
 */
export function withoutMarkers(tokens: readonly Token[]): Token[] {
  const rows = rowsOf(tokens)
  const bulleted = rows.filter((row) => row[0]?.norm === '-').length > 1
  const bare = countsBare(rows)
  let expected = 1
  return rows.flatMap((row, i) => {
    const rest = stripBullet(row, bulleted)
    const parted = splitInline(rest)
    const stripped = parted === rest ? stripNumber(rest, expected, bare, rows.length === 1) : undefined
    if (stripped) expected++
    const kept = stripped ?? parted
    return i === 0 ? kept : [lineBreak(row), ...kept]
  })
}

function hasNumber(row: readonly Token[], from: number): boolean {
  return row.slice(from).some((token) => token.kind === 'number')
}

function lineBreak(row: readonly Token[]): Token {
  const start = row[0]?.start ?? 0
  return { kind: 'line', norm: '\n', value: 0, start, end: start, glued: false }
}
