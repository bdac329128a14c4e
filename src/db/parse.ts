import pg from 'pg'

type Parser = (text: string) => unknown

const { INT8, DATE, NUMERIC } = pg.types.builtins
const INT8_ARRAY = 1016
const DATE_ARRAY = 1182
const TEXT_ARRAY: number = 1009

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the safe integers`)
  return value
}

const texts = pg.types.getTypeParser(TEXT_ARRAY, 'text') as (text: string) => (string | null)[]

const parsers = new Map<number, Parser>([
  [INT8, safeInteger],
  [INT8_ARRAY, (text) => texts(text).map((item) => (item === null ? null : safeInteger(item)))],
  [DATE, (text) => text],
  [DATE_ARRAY, texts],
  [NUMERIC, (text) => text],
])

/** Our readers for one pool; the process-wide table of `pg` is left alone, since pg-boss reads through it. */
export function parserOf(oid: number, format?: 'text' | 'binary'): Parser {
  const ours = format === 'binary' ? undefined : parsers.get(oid)
  return ours ?? (pg.types.getTypeParser(oid, format ?? 'text') as Parser)
}
