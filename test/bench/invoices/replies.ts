/**
 * Replies to text messages while four bills are being read, beside the same without: a node on its own server, 8 chats at
 * once, and a reader with its usual processes that is never without four bills. `BENCH_SECONDS` of each of three turns (10).
 */
import { openBillReader } from '../../../src/invoices/worker/bill-reader.ts'
import { gameOf, median, openBot, openWorld, small, withBench } from '../support/bench.ts'
import { type SizedPhoto, sizedPhotos } from '../support/photos.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 10)
const turns = 3
const atOnce = 4

export async function benchReplies(): Promise<void> {
  const photos = await sizedPhotos(6)
  await withBench(async (bench) => {
    const bot = await openBot(bench, await openWorld(bench, 'replies', small))
    // A machine in use, not one at its limit: there any work beside it doubles what is waited.
    const game = { ...gameOf(small, seconds), atOnce: 8 }
    await bench.phones.play({ ...game, seconds: 3 })
    const idle: number[] = []
    const reading: number[] = []
    let read = 0
    for (let turn = 0; turn < turns; turn++) {
      idle.push((await bench.phones.play(game)).reply.p99)
      const reader = await readingOf(photos)
      reading.push((await bench.phones.play(game)).reply.p99)
      read += await reader.stop()
    }
    const [before, during] = [median(idle), median(reading)]
    console.log(`node ${bot.pid}: replies p99 ${before} ms idle, ${during} ms while ${atOnce} bills are read`)
    console.log(`ratio ${(during / before).toFixed(2)}; ${read} bills were read meanwhile`)
  })
}

/** Reads on and on, four bills at a time, from when the first look was had. */
async function readingOf(photos: readonly SizedPhoto[]): Promise<{ stop(): Promise<number> }> {
  const reader = openBillReader({ workers: 1, country: 'IN' })
  let read = 0
  let goes = true
  const first = Promise.withResolvers<void>()
  const lane = async (from: number) => {
    for (let n = from; goes; n++) {
      const { bytes } = photos[n % photos.length] as SizedPhoto
      await reader.read(bytes, { onAdvice: () => first.resolve() }).then(
        () => read++,
        () => {},
      )
    }
  }
  const lanes = Array.from({ length: atOnce }, (_, n) => lane(n))
  await first.promise
  return {
    async stop() {
      goes = false
      await reader.stop()
      await Promise.all(lanes)
      return read
    },
  }
}
