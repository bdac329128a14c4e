/** Pages of a PDF: their pixels, and their text where they carry it. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import sharp from 'sharp'
import type { Picture, Quad, TextBox } from '../read/picture.ts'
import type { PhotoPage } from './photo.ts'
import { UnreadablePhoto } from './refusal.ts'

const mostPages = 20
/** Pages that are read; a bill of more carries its totals on the last, which is read too. */
const readPages = 6
/** Pixels of a rendered page's long side. */
const renderedSide = 2_200
/** A text layer with fewer pieces is a page number or a stamp on a scan. */
const leastTexts = 8

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

export async function openPdf(bytes: Uint8Array): Promise<PhotoPage[]> {
  // Loaded only for PDFs: the library is large and warns on machines that cannot draw.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    wasmUrl: `${join(folder, 'wasm')}/`,
  })
  try {
    const document = await loading.promise
    if (document.numPages > mostPages) throw new UnreadablePhoto('too-many-pages')
    const pages: PhotoPage[] = []
    for (const n of pagesToRead(document.numPages)) pages.push(await openPage(document, n))
    return pages
  } catch (error) {
    if (error instanceof UnreadablePhoto) throw error
    const locked = error instanceof Error && error.name === 'PasswordException'
    throw new UnreadablePhoto(locked ? 'locked' : 'broken', error)
  } finally {
    await loading.destroy()
  }
}

function pagesToRead(count: number): number[] {
  const first = Array.from({ length: Math.min(count, readPages) }, (_, i) => i + 1)
  return count > readPages ? [...first.slice(0, -1), count] : first
}

async function openPage(document: PDFDocumentProxy, n: number): Promise<PhotoPage> {
  const page = await document.getPage(n)
  const { width, height } = page.getViewport({ scale: 1 })
  const scale = renderedSide / Math.max(width, height)
  const picture = await render(document, page, scale)
  const text = await textOf(page, scale)
  page.cleanup()
  return { picture, text: text.length >= leastTexts ? text : [] }
}

/** Drawn with the document's own canvas: another build of the canvas in one process crashes it. */
async function render(document: PDFDocumentProxy, page: PDFPageProxy, scale: number): Promise<Picture> {
  const viewport = page.getViewport({ scale })
  const factory = document.canvasFactory as {
    create(w: number, h: number): Drawn
    destroy(drawn: Drawn): void
  }
  const drawn = factory.create(
    Math.max(1, Math.ceil(viewport.width)),
    Math.max(1, Math.ceil(viewport.height)),
  )
  try {
    await page.render({ canvas: null, canvasContext: drawn.context as never, viewport, background: '#fff' })
      .promise
    const { data, info } = await sharp(drawn.canvas.toBuffer('image/png'))
      .flatten({ background: '#fff' })
      .removeAlpha()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height }
  } finally {
    factory.destroy(drawn)
  }
}

type Drawn = { canvas: { toBuffer(type: 'image/png'): Buffer }; context: unknown }

async function textOf(page: PDFPageProxy, scale: number): Promise<TextBox[]> {
  const viewport = page.getViewport({ scale })
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    return [boxOf(item, viewport)]
  })
}

function boxOf(
  item: TextItem,
  viewport: { convertToViewportPoint(x: number, y: number): number[] },
): TextBox {
  const [a = 1, b = 0, , , x = 0, y = 0] = item.transform as number[]
  const long = Math.hypot(a, b) || 1
  const [dx, dy] = [a / long, b / long]
  const corner = (along: number, up: number): [number, number] => {
    const [px = 0, py = 0] = viewport.convertToViewportPoint(
      x + dx * along - dy * up,
      y + dy * along + dx * up,
    )
    return [px, py]
  }
  const height = item.height || long
  const quad: Quad = [
    corner(0, height * 0.9),
    corner(item.width, height * 0.9),
    corner(item.width, -height * 0.2),
    corner(0, -height * 0.2),
  ]
  // Letters of a text layer are as the writer put them: nothing was guessed.
  const chars = [...item.str]
  const glyphs = chars.map((char, i) => ({ char, p: 1, at: (i + 0.5) / chars.length }))
  return { text: item.str, confidence: 1, quad, glyphs }
}
