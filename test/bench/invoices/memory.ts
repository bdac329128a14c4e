/**
 * Memory of the reading process over `GALLA_BENCH_READS` (500) photos, twelve bills again and again, replaced as in a node when
 * it has read or holds enough. Linux only.
 */
import { openBillReader } from '../../../src/invoices/worker/bill-reader.ts'
import { childrenOf, ifAlive, mostHeldBy, residentOf } from '../support/cpu.ts'
import { sizedPhotos } from '../support/photos.ts'

const pictures = 12
const steps = 10

export async function benchMemory(): Promise<void> {
  const reads = Number(process.env.GALLA_BENCH_READS ?? 500)
  const photos = await sizedPhotos(pictures)
  const reader = openBillReader({ workers: 1, country: 'IN' })
  const begun = new Set<number>()
  let most = 0
  try {
    for (let n = 0; n < reads; n++) {
      const { bytes } = photos[n % photos.length] as (typeof photos)[number]
      await reader.read(bytes, { onPages: () => {} })
      const [child] = childrenOf(process.pid).filter(({ command }) => command.includes('worker/child.ts'))
      const held = child ? ifAlive(() => residentOf(child.pid), 0) : 0
      if (child) begun.add(child.pid)
      most = Math.max(most, child ? ifAlive(() => mostHeldBy(child.pid), 0) : 0)
      if ((n + 1) % Math.max(1, Math.floor(reads / steps)) === 0)
        console.log(
          `after ${n + 1} photos: ${Math.round(held)} MiB, at most ${Math.round(most)} so far, process ${begun.size}`,
        )
    }
  } finally {
    await reader.stop()
  }
}
