/** A stock list sent in chat as a file: fetched from its messenger outside any turn, then applied. */
import { z } from 'zod'
import type { JobParts } from './job-parts.ts'
import { fetchSent } from './sent-file.ts'
import { applyStockFile } from './stock-file.ts'

const Wish = z.object({
  media: z.object({ id: z.string(), name: z.string().optional() }),
  channel: z.string(),
  account: z.string(),
  distributorId: z.number(),
  conversationId: z.number(),
  personId: z.number(),
})

/** Fetches the file through the channel it came by. Throws when that fails: the job is repeated. */
export async function readStockFile({ core, channels }: JobParts, data: unknown): Promise<void> {
  const wish = Wish.parse(data)
  const { bytes } = await fetchSent({ channels }, wish, wish.media.id)
  await applyStockFile(core, { ...wish, bytes, name: wish.media.name ?? 'stock.csv' }, core.now())
}
