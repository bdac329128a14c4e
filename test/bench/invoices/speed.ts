/**
 * From a photo to what it says, one at a time on a machine that does nothing else: by size, with the time to the advice, and
 * against native Tesseract on the same pictures. `GALLA_BENCH_BILLS` (54).
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type BillReader, openBillReader } from '../../../src/invoices/worker/bill-reader.ts'
import { quantile, type SizedPhoto, sizedPhotos, sizes } from '../support/photos.ts'

type Timed = { size: SizedPhoto['size']; look: number; read: number; native: number | undefined }

export async function benchSpeed(): Promise<void> {
  const photos = await sizedPhotos(Number(process.env.GALLA_BENCH_BILLS ?? 54))
  const reader = openBillReader({ workers: 1, country: 'IN' })
  const folder = mkdtempSync(join(tmpdir(), 'galla-speed-'))
  const timed: Timed[] = []
  try {
    const native = await nativeIn(folder)
    if (!native) console.log('Native tesseract is not installed: no ratio of times.')
    // The first one also starts the processes.
    for (const photo of photos.slice(0, 1)) await timeOf(reader, photo)
    for (const photo of photos) {
      const { look, read } = await timeOf(reader, photo)
      timed.push({ size: photo.size, look, read, native: await native?.(photo.bytes) })
    }
  } finally {
    await reader.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  console.table(
    Object.fromEntries(sizes.map((size) => [size, rowOf(timed.filter((each) => each.size === size))])),
  )
}

async function timeOf(reader: BillReader, { bytes }: SizedPhoto): Promise<{ look: number; read: number }> {
  const began = performance.now()
  let look = 0
  await reader.read(bytes, {
    onAdvice: () => {
      look = performance.now() - began
    },
    onPages: () => {},
  })
  return { look, read: performance.now() - began }
}

function rowOf(list: readonly Timed[]) {
  const natives = list.flatMap(({ native }) => native ?? [])
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0)
  const reads = list.map(({ read }) => read)
  const looks = list.map(({ look }) => look)
  return {
    photos: list.length,
    'advice p50 ms': quantile(looks, 0.5),
    'advice p95 ms': quantile(looks, 0.95),
    'read p50 ms': quantile(reads, 0.5),
    'read p95 ms': quantile(reads, 0.95),
    'native tesseract p50 ms': natives.length > 0 ? quantile(natives, 0.5) : '',
    ratio: natives.length > 0 ? (sum(reads) / sum(natives)).toFixed(2) : '',
  }
}

const run = promisify(execFile)

/** The program as anyone would start it; undefined where it is not installed. */
async function nativeIn(folder: string): Promise<((bytes: Buffer) => Promise<number>) | undefined> {
  if (!(await run('tesseract', ['--version']).catch(() => undefined))) return undefined
  const file = join(folder, 'photo.jpg')
  return async (bytes) => {
    writeFileSync(file, bytes)
    const began = performance.now()
    await run('tesseract', [file, 'stdout']).catch(() => undefined)
    return performance.now() - began
  }
}
