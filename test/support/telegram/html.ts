/** The Bot API's HTML, as far as it refuses: text without its tags, or a Refusal. */
import { broken } from './refusal.ts'

const tags = new Set(
  'b strong i em u ins s strike del code pre a blockquote span tg-spoiler tg-emoji tg-time'.split(' '),
)
const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/** @see https://core.telegram.org/bots/api#html-style */
export function textOfHtml(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return html
  const open: string[] = []
  const plain = html.replace(/<(\/?)([^\s>]*)([^>]*)(>?)|&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, ...groups) => {
    const [slash, tag, , end, entity] = groups as (string | undefined)[]
    if (entity) return decode(entity) ?? whole
    return readTag(slash === '/', (tag ?? '').toLowerCase(), end === '>', open)
  })
  const left = open.at(-1)
  if (left) throw broken(`can't parse entities: Can't find end tag corresponding to start tag "${left}"`)
  return plain
}

function readTag(closing: boolean, tag: string, complete: boolean, open: string[]): string {
  if (!complete) throw broken("can't parse entities: Unclosed start tag")
  if (!closing) {
    if (!tags.has(tag)) throw broken(`can't parse entities: Unsupported start tag "${tag}"`)
    open.push(tag)
  } else if (open.pop() !== tag) throw broken(`can't parse entities: Unexpected end tag "${tag}"`)
  return ''
}

function decode(entity: string): string | undefined {
  if (!entity.startsWith('#')) return named[entity]
  const hex = entity[1]?.toLowerCase() === 'x'
  const code = Number.parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
