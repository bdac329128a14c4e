/**
 * Memory of one reading process that is never replaced, over `GALLA_BENCH_READS` (500) photos: twelve bills again and again.
 * Linux only.
 */
import { openBillReader } from '../../../src/invoices/worker/bill-reader.ts'
import { childrenOf, residentOf } from '../support/cpu.ts'
import { sizedPhotos } from '../support/photos.ts'

const pictures = 12
const steps = 10

export async function benchMemory(): Promise<void> {
  const reads = Number(process.env.GALLA_BENCH_READS ?? 500)
  const photos = await sizedPhotos(pictures)
  const limits = { cpuMs: 90_000, timeMs: 600_000, memory: Number.POSITIVE_INFINITY, reads: reads + 1 }
  const reader = openBillReader({ workers: 1, country: 'IN', limits })
  let most = 0
  try {
    for (let n = 0; n < reads; n++) {
      const { bytes } = photos[n % photos.length] as (typeof photos)[number]
      await reader.read(bytes, { onPages: () => {} })
      const [child] = childrenOf(process.pid).filter(({ command }) => command.includes('worker/child.ts'))
      const held = child ? residentOf(child.pid) : 0
      most = Math.max(most, held)
      if ((n + 1) % Math.max(1, Math.floor(reads / steps)) === 0)
        console.log(`after ${n + 1} photos: ${Math.round(held)} MiB, at most ${Math.round(most)} between two`)
    }
  } finally {
    await reader.stop()
  }
}
