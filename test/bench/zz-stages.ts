import { readFileSync, readdirSync } from 'node:fs'
import { scanCodes } from '../../src/invoices/codes/scan.ts'
import { coach } from '../../src/invoices/photo/coach.ts'
import { perceptualHash } from '../../src/invoices/photo/fingerprint.ts'
import { openPhoto } from '../../src/invoices/photo/open-photo.ts'
import { signsOf } from '../../src/invoices/photo/signs.ts'
import { detect } from '../../src/invoices/read/pp/detect.ts'
import { openPpReader } from '../../src/invoices/read/pp/pp-reader.ts'
import { crop, cropWidth } from '../../src/invoices/read/pp/crop.ts'
import { recognise } from '../../src/invoices/read/pp/recognise.ts'
import { openRecognisers } from '../../src/invoices/read/pp/recogniser-pool.ts'
import { loadLetters, loadNetwork } from '../../src/invoices/read/pp/models.ts'
import { openSession } from '../../src/invoices/read/pp/session.ts'
import { isUpsideDown } from '../../src/invoices/read/pp/upright.ts'
import { openTesseractReader } from '../../src/invoices/read/tesseract-reader.ts'
import { readPhoto } from '../../src/invoices/read-photo.ts'
const files = process.argv.slice(2)
const det = await openSession(loadNetwork('detector'), 2)
const cls = await openSession(loadNetwork('classifier'), 2)
const recs = openRecognisers(2, { network: loadNetwork('recogniser'), letters: loadLetters() })
const main = await openPpReader({ threads: 2 })
const tess = openTesseractReader()
let lines = 0, lineMs = 0
const second = { ...tess, readLine: async (p: never, q: never) => { const t = performance.now(); const r = await tess.readLine(p, q); lines++; lineMs += performance.now() - t; return r } }
for (let round = 0; round < 2; round++)
for (const file of files) {
  const bytes = readFileSync(file)
  const out: string[] = []
  const timed = async <T>(name: string, work: () => Promise<T> | T): Promise<T> => { const t = performance.now(); const c = process.cpuUsage(); const r = await work(); const d = process.cpuUsage(c); out.push(`${name} ${(performance.now() - t).toFixed(0)}/${((d.user + d.system) / 1000).toFixed(0)}`); return r }
  const photo = await timed('open', () => openPhoto(bytes))
  const { picture } = photo.pages[0]!
  const quick = await timed('glance', () => detect(det, picture, 640))
  await timed('coach', () => coach(picture, quick))
  const quads = await timed('detect', () => detect(det, picture))
  const crops = { widths: quads.map(cropWidth), cut: (i: number) => crop(picture, quads[i]!) }
  await timed('upright', () => isUpsideDown(cls, crops))
  await timed('cut', () => quads.map((_, i) => crops.cut(i)))
  await timed('recognise', () => recognise(recs, crops))
  await timed('codes', () => scanCodes(picture))
  await timed('signs', () => signsOf(bytes, photo))
  await timed('hash', () => perceptualHash(picture))
  lines = 0; lineMs = 0
  const r = await timed('whole', () => readPhoto(bytes, { main, second: second as never, country: 'IN', now: new Date() } as never))
  console.log(file.split('/').at(-1), `${picture.width}x${picture.height} boxes ${quads.length} columns ${crops.widths.reduce((a, b) => a + b, 0)}`, (r as { verdict?: string }).verdict, out.join(', '), `| second lines ${lines} ${lineMs.toFixed(0)} ms`)
}
process.exit(0)
