import { ideaOf } from '../search-words.ts'
import type { Entry } from './entry.ts'
import { type Element, type Mention, type Reader, readTogether } from './mentions.ts'
import type { Segment } from './segments.ts'

/** Whether an entry without a number may head the lines below it: "Soap: lime 12, care 6". */
export function mayHead(entry: Entry, segment: Segment): boolean {
  const { mention } = entry.item
  if (!segment.heading || segment.tool || mention.other || mention.cover.length === 0) return false
  return segment.heading === 'mark' || mention.pick === undefined
}

function belongs(mention: Mention, heading: Mention): boolean {
  return mention.pick !== undefined && heading.cover.includes(mention.pick)
}

/** A name under a heading: as it stands where that is clear and fits, else together with the heading's words. */
function underHeading(reader: Reader, mention: Mention, heading: Mention): Mention | undefined {
  if (mention.other) return undefined
  if (belongs(mention, heading)) return mention
  const both = readTogether(reader, mention, heading.words.split(' '))
  if (both && (both.pick !== undefined || mention.pick === undefined)) return both
  const near = mention.cover.some((i) => heading.cover.includes(i))
  return near && mention.pick === undefined ? mention : undefined
}

/** The elements of a line read under a heading; undefined where the line has nothing to do with it. */
export function readUnder(
  reader: Reader,
  elements: readonly Element[],
  heading: Mention,
): Element[] | undefined {
  let fits = false
  const out = elements.map((element) => {
    const read = element.kind === 'mention' ? underHeading(reader, element, heading) : undefined
    fits ||= read !== undefined
    return read ?? element
  })
  return fits ? out : undefined
}

const isSize = (word: string) => ['big', 'small'].includes(ideaOf(word))

/** A size that closes a part whose names all have their numbers describes the last of them: "manjan 12 packet bada wala". */
function closes(elements: readonly Element[], at: number): boolean {
  const before = elements.slice(0, at)
  const names = before.filter((element) => element.kind === 'mention').length
  return names > 0 && at === elements.length - 1 && before.length - names <= names
}

function bySize(reader: Reader, size: Mention, before: Mention): Mention | undefined {
  const rest = before.words.split(' ').filter((word) => !isSize(word))
  const read = rest.length > 0 && !before.other ? readTogether(reader, size, rest) : undefined
  return read && { ...read, words: `${size.words} ${rest.join(' ')}` }
}

/** "chandan chhota 12, bada 6": a size alone speaks of the name before it. */
export function readSizeAlone(
  reader: Reader,
  elements: readonly Element[],
  last: Mention | undefined,
): readonly Element[] {
  const out: Element[] = []
  let before = last
  for (const [i, element] of elements.entries()) {
    const alone = element.kind === 'mention' && element.words.split(' ').every(isSize)
    const read = alone && before ? bySize(reader, element, before) : undefined
    const at = out.findLastIndex((one) => one.kind === 'mention')
    if (read && before && closes(elements, i) && out[at] === before) {
      out[at] = { ...read, start: before.start, end: before.end }
    } else out.push(read ?? element)
    before = out.findLast((one) => one.kind === 'mention') ?? before
  }
  return out
}

/** "sabun 125 gram chandan 12": a kind and a name around a size are one name. */
export function readAround(reader: Reader, elements: readonly Element[]): readonly Element[] {
  const out: Element[] = []
  for (const element of elements) {
    const [kind, size] = out.slice(-2)
    const around = kind?.kind === 'mention' && (size?.kind === 'measure' || size?.kind === 'price')
    const open = around && kind.pick === undefined && kind.sure && !kind.other && out.length === 2
    const name = element.kind === 'mention' && !element.other ? element : undefined
    const both = open && name ? readTogether(reader, name, kind.words.split(' ')) : undefined
    if (both && around && name) {
      const words = `${kind.words} ${name.words}`
      out.splice(-2, 2, { ...both, words, start: kind.start }, size)
    } else out.push(element)
  }
  return out
}

/** "mithu 30 wali ek box 60 wali do box": a further size with its number speaks of the same name. */
export function repeatNames(elements: readonly Element[]): readonly Element[] {
  const out: Element[] = []
  let name: Mention | undefined
  let sized = false
  let counted = false
  for (const [i, element] of elements.entries()) {
    const size = element.kind === 'price' || element.kind === 'measure'
    if (name && size && sized && counted && elements[i + 1]?.kind === 'count') {
      out.push({ ...name, start: element.start, end: element.start })
      counted = false
    }
    if (element.kind === 'mention') {
      name = element.other ? undefined : element
      sized = false
      counted = false
    } else if (name) {
      sized ||= size
      counted ||= element.kind === 'count'
    }
    out.push(element)
  }
  return out
}
