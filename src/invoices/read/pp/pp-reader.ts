/** The main reader: PP-OCRv4 with the weights that come in a package, run on the processor. */
import { type Picture, type Quad, type TextBox, turned } from '../picture.ts'
import type { PageText, Reader } from '../reader.ts'
import { crop, cropWidth } from './crop.ts'
import { detect } from './detect.ts'
import { loadLetters, loadNetwork, type NetworkName } from './models.ts'
import { glanceSide } from './pp-glance.ts'
import { type Crops, recognise } from './recognise.ts'
import { openRecognisers, type RecogniserPool } from './recogniser-pool.ts'
import { openSession, type Session } from './session.ts'
import { isUpsideDown, liesOnItsSide } from './upright.ts'

const leastConfidence = 0.5

type Networks = { detector: Session; classifier: Session; recognisers: RecogniserPool }

/** Throws where the native library does not load on this machine. */
export async function openPpReader({ threads }: { threads: number }): Promise<Reader> {
  const networks = await load(threads)
  return {
    name: 'pp-ocr-v4',
    glance: (picture) => detect(networks.detector, picture, glanceSide),
    readPage: (picture) => readPage(networks, picture),
    async readLine(picture, quad) {
      const [line] = await recognise(networks.recognisers, cropsOf(picture, [quad]))
      return line?.text ?? ''
    },
    async close() {
      await networks.recognisers.close()
      for (const session of [networks.detector, networks.classifier]) await session.close()
    },
  }
}

async function load(threads: number): Promise<Networks> {
  const open = (name: NetworkName) => openSession(loadNetwork(name), threads)
  return {
    detector: await open('detector'),
    classifier: await open('classifier'),
    // Last: where the library does not load, no thread is begun.
    recognisers: openRecognisers(threads, {
      network: loadNetwork('recogniser'),
      letters: loadLetters(),
    }),
  }
}

async function readPage(networks: Networks, given: Picture): Promise<PageText> {
  let picture = given
  let quads = await detect(networks.detector, picture)
  if (liesOnItsSide(quads)) {
    picture = turned(picture, 1)
    quads = await detect(networks.detector, picture)
  }
  if (await isUpsideDown(networks.classifier, cropsOf(picture, quads))) {
    quads = quads.map((quad) => overturned(quad, picture))
    picture = turned(picture, 2)
  }
  const read = await recognise(networks.recognisers, cropsOf(picture, quads))
  const isRead = (i: number) => {
    const line = read[i]
    return line !== undefined && line.confidence >= leastConfidence && line.text.trim() !== ''
  }
  const boxes = read.flatMap((line, i): TextBox[] => (isRead(i) ? [{ ...line, quad: quads[i] as Quad }] : []))
  return { picture, boxes, unread: quads.filter((_, i) => !isRead(i)) }
}

const cropsOf = (picture: Picture, quads: readonly Quad[]): Crops => ({
  widths: quads.map(cropWidth),
  cut: (i) => crop(picture, quads[i] as Quad),
})

/** Where a box stands once the page is turned by half. */
function overturned([lt, rt, rb, lb]: Quad, { width, height }: Picture): Quad {
  const over = ([x, y]: Quad[0]): Quad[0] => [width - x, height - y]
  return [over(rb), over(lb), over(lt), over(rt)]
}
