/** Photos of sample bills, drawn when they are asked for: they fit the shop of whoever asks, and the day. */
import type { Db } from '../../db/client.ts'
import { one, statement } from '../../db/statement.ts'
import { type SampleKind, sampleBill, sampleKinds } from './sample.ts'

// Whoever has no shop is shown the bills of the one with the longest history.
const shopFor = statement<{ outletId: number | null }>(
  'sample-bills-shop',
  `select coalesce(
     (select m.outlet_id from membership m join outlet o on o.id = m.outlet_id and o.distributor_id is not null
      where m.person_id = $1 and m.active order by m.id limit 1),
     (select o.id from outlet o where o.status = 'active' and o.distributor_id is not null
      order by (select count(*) from trade_order t where t.outlet_id = o.id) desc, o.code limit 1)) as "outletId"`,
)

/** Drawn photos that are kept; a few shops are looked at at a time. */
const mostKept = 40
const thumbnailWidth = 260

export function openSamples(db: Db, now: () => Date) {
  const kept = new Map<string, Promise<Buffer | undefined>>()
  // One after the other: each takes a core for a moment, and people are typing meanwhile.
  let turn: Promise<unknown> = Promise.resolve()
  const draw = async (outletId: number, kind: SampleKind): Promise<Buffer | undefined> => {
    const bill = await sampleBill(db.pool, outletId, kind, now())
    if (!bill) return undefined
    const [{ paperOf }, { photoOf }] = await Promise.all([import('./paper.ts'), import('./photo.ts')])
    return photoOf(await paperOf(bill), kind)
  }
  const photo = async (personId: number | undefined, named: string): Promise<Buffer | undefined> => {
    const kind = sampleKinds.find((each) => each === named)
    const { outletId } = (await one(db.pool, shopFor, [personId ?? null])) ?? {}
    if (!kind || !outletId) return undefined
    const key = `${outletId} ${kind} ${now().toISOString().slice(0, 10)}`
    const known = kept.get(key)
    if (known) return known
    const drawn = turn.then(() => draw(outletId, kind))
    turn = drawn.catch(() => kept.delete(key))
    kept.set(key, drawn)
    for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old)
    return drawn
  }
  return {
    kinds: sampleKinds as readonly string[],
    /** A JPEG; undefined for kinds and shops that there are not. */
    photo,
    async thumbnail(personId: number | undefined, kind: string): Promise<Buffer | undefined> {
      const whole = await photo(personId, kind)
      if (!whole) return undefined
      const { default: sharp } = await import('sharp')
      return sharp(whole).resize({ width: thumbnailWidth }).jpeg({ quality: 80 }).toBuffer()
    },
  }
}
