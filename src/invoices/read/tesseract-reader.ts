/** The second reader: Tesseract with language data from packages, English and Hindi. Slower, and wrong elsewhere. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import type { Picture, Quad, TextBox } from './picture.ts'
import { crop, cropHeight } from './pp/crop.ts'
import type { PageText, Reader } from './reader.ts'
import { openTesseractPool } from './tesseract-pool.ts'

const { resolve } = createRequire(import.meta.url)

/** `atOnce`: pages and lines read at a time, each by an engine of its own that holds some 60 MiB. */
export function openTesseractReader({ atOnce = 1 } = {}): Reader {
  const pool = openTesseractPool(atOnce, start)
  return {
    name: 'tesseract',
    glance: async (picture) =>
      (await pool.use((worker) => readPage(worker, picture))).boxes.map(({ quad }) => quad),
    readPage: (picture) => pool.use((worker) => readPage(worker, picture)),
    readLine: (picture, quad) => pool.use((worker) => readLine(worker, picture, quad)),
    close: () => pool.close(),
  }
}

/** The engine takes its languages from one folder; each comes in a package of its own. */
async function start(): Promise<Worker> {
  const folder = await mkdtemp(join(tmpdir(), 'galla-languages-'))
  try {
    for (const code of ['eng', 'hin']) {
      const file = `${code}.traineddata.gz`
      await copyFile(
        join(dirname(resolve(`@tesseract.js-data/${code}/package.json`)), '4.0.0_best_int', file),
        join(folder, file),
      )
    }
    return await createWorker('eng+hin', OEM.LSTM_ONLY, { langPath: folder, cacheMethod: 'none', gzip: true })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Letters this high are read best. */
const bestHeight = 40
const margin = 12

async function readLine(worker: Worker, picture: Picture, quad: Quad): Promise<string> {
  const { planes, width } = crop(picture, quad)
  const size = cropHeight * width
  const grey = new Uint8Array(size)
  for (let i = 0; i < size; i++) {
    const [r, g, b] = [planes[i] as number, planes[size + i] as number, planes[2 * size + i] as number]
    grey[i] = Math.round((0.3 * r + 0.59 * g + 0.11 * b + 1) * 127.5)
  }
  const png = await sharp(grey, { raw: { width, height: cropHeight, channels: 1 } })
    .resize({ height: bestHeight })
    .normalise()
    .extend({ top: margin, bottom: margin, left: margin, right: margin, extendWith: 'copy' })
    .png()
    .toBuffer()
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, user_defined_dpi: '300' })
  const { data } = await worker.recognize(png)
  return data.text.trim()
}

/** Pixels of the long side that keep the engine's memory within bounds. */
const longSide = 2_000

async function readPage(worker: Worker, picture: Picture): Promise<PageText> {
  const scale = Math.min(1, longSide / Math.max(picture.width, picture.height))
  const png = await sharp(picture.data, {
    raw: { width: picture.width, height: picture.height, channels: 3 },
  })
    .resize(Math.max(1, Math.round(picture.width * scale)), null)
    .greyscale()
    .normalise()
    .png()
    .toBuffer()
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK, user_defined_dpi: '300' })
  const { data } = await worker.recognize(png, {}, { blocks: true, text: true })
  const words = (data.blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words)),
  )
  return {
    picture,
    boxes: words.filter(({ confidence }) => confidence > 30).map((word) => boxOf(word, scale)),
  }
}

type Word = {
  text: string
  confidence: number
  bbox: { x0: number; y0: number; x1: number; y1: number }
  symbols?: { text: string; confidence: number; bbox: { x0: number; x1: number } }[]
}

function boxOf({ text, confidence, bbox, symbols }: Word, scale: number): TextBox {
  const { x0, y0, x1, y1 } = bbox
  const at = (x: number, y: number) => [x / scale, y / scale] as const
  const wide = Math.max(1, x1 - x0)
  const glyphs = (symbols ?? []).map((symbol) => ({
    char: symbol.text,
    p: symbol.confidence / 100,
    at: ((symbol.bbox.x0 + symbol.bbox.x1) / 2 - x0) / wide,
  }))
  return {
    text,
    confidence: confidence / 100,
    quad: [at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)],
    glyphs,
  }
}
