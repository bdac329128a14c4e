/** Reads one photo or PDF of a bill, from its bytes to its fields. Pure of databases and settings. */
import { judge, type SecondOpinion, saysTotal } from './certain.ts'
import { type Code, scanCodes } from './codes/scan.ts'
import { type Extracted, type ExtractOptions, extract } from './extract/extract.ts'
import { pageOf } from './extract/page/page.ts'
import type { Page } from './extract/page/types.ts'
import { type Advice, coach } from './photo/coach.ts'
import { perceptualHash, sha256 } from './photo/fingerprint.ts'
import { openPhoto } from './photo/open-photo.ts'
import type { Photo, PhotoPage } from './photo/photo.ts'
import { UnreadablePhoto } from './photo/refusal.ts'
import { signsOf } from './photo/signs.ts'
import { placesOf } from './places.ts'
import { withOtherScript } from './read/other-script.ts'
import type { Picture } from './read/picture.ts'
import type { PageText, Reader } from './read/reader.ts'
import { summary } from './summary.ts'
import type { Reading } from './types.ts'
import { noBill, unreadable } from './unreadable.ts'

export type ReadParts = ExtractOptions & {
  readonly main: Reader
  readonly second: Reader
  /** What a look at the photo found before: it is not looked at again. */
  readonly advice?: readonly Advice[]
  /** Told as soon as the photo has been looked at, before it is read. */
  readonly onAdvice?: (advice: readonly Advice[]) => void
  /** Told the pages as they were opened, and again where reading turned one upright. */
  readonly onPages?: (pages: readonly Picture[]) => Promise<void>
}

/** The codes on a photo that is no bill, without reading its text. */
export async function readCodes(bytes: Uint8Array): Promise<Reading> {
  try {
    const { pages } = await openPhoto(bytes)
    const codes: Code[] = []
    for (const { picture } of pages) codes.push(...(await scanCodes(picture)))
    return unreadable('codes-only', 'Only codes were looked for.', [], codes)
  } catch (error) {
    if (error instanceof UnreadablePhoto) return unreadable(error.refusal, error.message, [])
    throw error
  }
}

/** Never throws for what a file holds; throws where an engine breaks in both readers. */
export async function readPhoto(bytes: Uint8Array, parts: ReadParts): Promise<Reading> {
  try {
    return await readOpened(bytes, await openPhoto(bytes), parts)
  } catch (error) {
    if (error instanceof UnreadablePhoto) return unreadable(error.refusal, error.message, [])
    throw error
  }
}

type PageRead = PageText & { readonly own: boolean; readonly codes: readonly Code[] }

async function readOpened(bytes: Uint8Array, photo: Photo, parts: ReadParts): Promise<Reading> {
  const [front] = photo.pages
  if (!front) return unreadable('broken', 'The file has no page.', [])
  const advice = parts.advice ?? (await lookAt(front, parts.main))
  parts.onAdvice?.(advice)
  await parts.onPages?.(photo.pages.map(({ picture }) => picture))
  if (advice.includes('no-bill')) return noBill(await scanCodes(front.picture))
  const texts: PageRead[] = []
  for (const page of photo.pages) texts.push(await readPage(page, parts))
  const turned = texts.some(({ picture }, i) => picture !== photo.pages[i]?.picture)
  if (turned) await parts.onPages?.(texts.map(({ picture }) => picture))
  return billOf(bytes, { photo, texts, advice }, parts)
}

/** The text that a file itself carries is sharp. */
const lookAt = async ({ picture, text }: PhotoPage, main: Reader): Promise<Advice[]> =>
  text.length > 0 ? [] : coach(picture, await main.glance(picture))

async function readPage({ picture, text }: PhotoPage, parts: ReadParts): Promise<PageRead> {
  if (text.length > 0) return { picture, boxes: [...text], own: true, codes: await scanCodes(picture) }
  // The second engine reads the page where the first breaks.
  const reading = parts.main.readPage(picture).catch(() => parts.second.readPage(picture))
  const [read, codes] = await Promise.all([reading, scanCodes(picture)])
  return { ...read, own: false, codes }
}

type Texts = {
  readonly photo: Photo
  readonly texts: readonly PageRead[]
  readonly advice: readonly Advice[]
}

/** From the text of its pages to what the bill says. */
async function billOf(bytes: Uint8Array, given: Texts, parts: ReadParts): Promise<Reading> {
  const { photo, advice } = given
  const { texts, pages, page, first } = await extracted(given.texts, parts)
  const codes = texts.flatMap((text) => text.codes)
  const [front] = texts
  if (!front) return unreadable('broken', 'The file has no page.', [])
  const found = front.own ? first : await withSecondLook(first, texts, codes, parts)
  if (!isBill(found))
    return unreadable(
      'no-amounts',
      'No amounts could be read: this is no bill, or the photo is unclear.',
      advice,
      codes,
    )
  const second: SecondOpinion | undefined = front.own
    ? undefined
    : { reader: parts.second, picture: front.picture }
  const { certain, checks } = await judge(page, found, second)
  const sizes = texts.map(({ picture }, i) => ({ text: pages[i] ?? page, ...sizeOf(picture) }))
  return summary(found, {
    certain,
    checks: [...checks, ...(await signsOf(bytes, photo))],
    codes,
    advice,
    // What the second engine alone saw stands elsewhere, if anywhere.
    ...(found.rows === first.rows ? { places: placesOf({ ...found, date: first.date }, sizes) } : {}),
    image: {
      sha256: sha256(bytes),
      perceptualHash: await perceptualHash(front.picture),
      ...sizeOf(photo.pages[0]?.picture ?? front.picture),
      pages: photo.pages.length,
    },
    engine: front.own ? 'text layer' : parts.main.name,
  })
}

/** Where a bill names no number, or no total by its word, its words may be of a script that the main engine does not know. */
async function extracted(given: readonly PageRead[], parts: ReadParts) {
  const of = (texts: readonly PageRead[]) => {
    const pages = texts.map(({ boxes }) => pageOf(boxes))
    const page = joined(pages)
    const codes = texts.flatMap((text) => text.codes)
    return { texts, pages, page, first: extract(page, codes, parts) }
  }
  const found = of(given)
  const { locale, invoiceNumber, total } = found.first
  const named = invoiceNumber !== undefined && saysTotal(total?.figure?.label)
  if (named || locale.currency !== 'INR' || given.every(({ unread = [] }) => unread.length === 0))
    return found
  const again: PageRead[] = []
  for (const text of given)
    again.push(text.own ? text : { ...text, ...(await withOtherScript(text, parts.second)) })
  return of(again)
}

const sizeOf = ({ width, height }: Picture) => ({ width, height })

/** What the main engine did not find at all, the second may: it is taken, and never certain. */
async function withSecondLook(
  first: Extracted,
  texts: readonly PageText[],
  codes: readonly Code[],
  parts: ReadParts,
): Promise<Extracted> {
  const [only] = texts
  if ((first.date && first.total) || !only || texts.length > 1) return first
  const again = await parts.second.readPage(only.picture).catch(() => undefined)
  if (!again) return first
  const second = extract(pageOf(again.boxes), codes, parts)
  const date = first.date ?? (second.date && { ...second.date, alone: false })
  return first.total ? { ...first, date } : { ...second, date, alone: true }
}

const isBill = ({ total, figures }: Extracted) =>
  total !== undefined || figures.some(({ decimals }) => decimals === 2)

/** Pages below each other. */
function joined(pages: readonly Page[]): Page {
  let below = 0
  const lines = pages.flatMap((page) => {
    const moved = page.lines.map((line) => ({ ...line, mid: line.mid + below }))
    below += page.height * 1.1
    return moved
  })
  return { lines, width: Math.max(0, ...pages.map(({ width }) => width)), height: below }
}
