/**
 * XML as Tally writes it, piece by piece. Nothing is ever fetched or expanded: a document type, and with it every entity
 * of one's own, is refused, and character references that XML forbids (Tally writes `&#4; Primary`) are dropped.
 */
import { refuse } from '../sentences.ts'
import { FileFault } from '../table/fault.ts'

export type Piece =
  | { readonly open: string; readonly attributes: string }
  | { readonly close: string }
  | { readonly text: string }

const deepest = 100
const longestText = 4_000

const broken = (reason: string) => new FileFault(0, refuse('broken-xml', { reason }))

// A name may begin with a digit or hold anything that a user-defined field of Tally is called.
const tag = /<(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/y

/** Elements and texts in their order; throws FileFault where it is no XML that can be read. */
export function* piecesOf(source: string): Generator<Piece> {
  const open: string[] = []
  for (let at = 0; at < source.length; ) {
    const next = source.indexOf('<', at)
    const until = next < 0 ? source.length : next
    const text = plain(source.slice(at, Math.min(until, at + longestText)))
    if (text !== '') yield { text }
    if (next < 0) break
    const skipped = skip(source, next)
    if (skipped) {
      if (skipped.text !== '') yield { text: skipped.text }
      at = skipped.to
      continue
    }
    tag.lastIndex = next
    const found = tag.exec(source)
    if (!found) throw broken(source.slice(next, next + 30))
    const [, closes, name = '', attributes = '', empty] = found
    at = tag.lastIndex
    if (closes) {
      if (open.pop() !== name) throw broken(`</${name}>`)
      yield { close: name }
      continue
    }
    yield { open: name, attributes }
    if (empty) yield { close: name }
    else if (open.push(name) > deepest) throw broken(`<${name}>`)
  }
  if (open.length > 0) throw broken(`<${open.at(-1)}>`)
}

/** Where a comment, a declaration or a CDATA section ends, and what it says. */
function skip(source: string, at: number): { to: number; text: string } | undefined {
  const kinds = [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<![CDATA[', ']]>'],
  ] as const
  for (const [begin, end] of kinds) {
    if (!source.startsWith(begin, at)) continue
    const to = source.indexOf(end, at + begin.length)
    if (to < 0) throw broken(begin)
    const text = begin === '<![CDATA[' ? source.slice(at + begin.length, to).slice(0, longestText) : ''
    return { to: to + end.length, text: text.trim() }
  }
  if (source.startsWith('<!', at)) throw broken(source.slice(at, at + 10))
  return undefined
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function letterOf(name: string): string {
  const number = /^#x([0-9a-f]{1,6})$/i.exec(name)?.[1]
  const code = number ? Number.parseInt(number, 16) : Number(/^#(\d{1,7})$/.exec(name)?.[1] ?? Number.NaN)
  if (Number.isNaN(code)) return named[name] ?? `&${name};`
  return code < 0x20 || code > 0x10ffff ? '' : String.fromCodePoint(code)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: Tally writes them, and no reader wants them
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

const plain = (text: string): string =>
  text
    .replace(/&(#?\w{1,10});/g, (_, name: string) => letterOf(name))
    .replace(control, '')
    .trim()

/** The value of an attribute such as NAME; '' where there is none. */
export function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes)
  return plain(found?.[1] ?? found?.[2] ?? '')
}
