/** Reads one photo or PDF of a bill, from its bytes to its fields. Pure of databases and settings. */
import { judge, type SecondOpinion } from './certain.ts'
import { type Code, scanCodes } from './codes/scan.ts'
import { type Extracted, type ExtractOptions, extract } from './extract/extract.ts'
import { pageOf } from './extract/page/page.ts'
import type { Page } from './extract/page/types.ts'
import { type Advice, adviceText, coach } from './photo/coach.ts'
import { perceptualHash, sha256 } from './photo/fingerprint.ts'
import { openPhoto } from './photo/open-photo.ts'
import type { Photo } from './photo/photo.ts'
import { UnreadablePhoto } from './photo/refusal.ts'
import type { PageText, Reader } from './read/reader.ts'
import { summary } from './summary.ts'
import type { Reading, Unreadable } from './types.ts'

export type ReadParts = ExtractOptions & {
  readonly main: Reader
  readonly second: Reader
  /** Told as soon as the photo has been looked at, before it is read. */
  readonly onAdvice?: (advice: readonly Advice[]) => void
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

const unreadable = (reason: string, text: string, advice: readonly Advice[]): Unreadable => ({
  verdict: 'unreadable',
  reason,
  text,
  advice,
})

async function readOpened(bytes: Uint8Array, photo: Photo, parts: ReadParts): Promise<Reading> {
  const [front] = photo.pages
  if (!front) return unreadable('broken', 'The file has no page.', [])
  const advice =
    front.text.length > 0 ? [] : await coach(front.picture, await parts.main.glance(front.picture))
  parts.onAdvice?.(advice)
  if (advice.includes('no-bill')) return unreadable('no-bill', adviceText['no-bill'], advice)
  const codes: Code[] = []
  const texts: (PageText & { own: boolean })[] = []
  for (const { picture, text } of photo.pages) {
    codes.push(...(await scanCodes(picture)))
    texts.push(
      text.length > 0
        ? { picture, boxes: [...text], own: true }
        : { ...(await readText(picture, parts)), own: false },
    )
  }
  const page = joined(texts.map(({ boxes }) => pageOf(boxes)))
  const first = extract(page, codes, parts)
  const found = texts[0]?.own ? first : await withSecondLook(first, texts, codes, parts)
  if (!isBill(found))
    return unreadable(
      'no-amounts',
      'No amounts could be read: this is no bill, or the photo is unclear.',
      advice,
    )
  const only = texts.length === 1 && !texts[0]?.own ? texts[0] : undefined
  const second: SecondOpinion | undefined = texts[0]?.own
    ? undefined
    : { reader: parts.second, picture: (only ?? texts[0])?.picture ?? front.picture }
  const { certain, checks } = await judge(page, found, second)
  return summary(found, {
    certain,
    checks,
    codes,
    advice,
    image: {
      sha256: sha256(bytes),
      perceptualHash: await perceptualHash(texts[0]?.picture ?? front.picture),
      width: front.picture.width,
      height: front.picture.height,
      pages: photo.pages.length,
    },
    engine: texts[0]?.own ? 'text layer' : parts.main.name,
  })
}

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

/** The second engine reads the page where the first breaks. */
const readText = (picture: Photo['pages'][0]['picture'], { main, second }: ReadParts) =>
  main.readPage(picture).catch(() => second.readPage(picture))

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
