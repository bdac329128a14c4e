/** Who is behind a wid: WhatsApp hides numbers behind ids, and one person may come under both. */
import type { Acquaintances } from './acquaintances.ts'
import type { Client } from './library.ts'
import { isLid, isPerson, type Names, phoneOf } from './wids.ts'

export type Somebody = { chat: string; phone: string | undefined; names: Names; known: boolean }

/** Remembered, so that most messages cost no question to the page. */
const mostKept = 20_000

export function makePeople(acquaintances: Acquaintances, now: () => number) {
  const lids = new Map<string, string>()

  const namesOf = async (client: Client, wid: string): Promise<Names> => {
    if (!isLid(wid)) return { number: wid }
    const kept = lids.get(wid)
    if (kept) return { number: kept, lid: wid }
    const [found] = await client.getContactLidAndPhone([wid]).catch(() => [])
    const number = found?.pn
    if (!number || !isPerson(number)) return { lid: wid }
    lids.set(wid, number)
    for (const oldest of lids.keys()) if (lids.size > mostKept) lids.delete(oldest)
    return { number, lid: wid }
  }

  /** undefined for what is no chat with one person. */
  return async (client: Client, wid: string): Promise<Somebody | undefined> => {
    if (!isPerson(wid)) return undefined
    const names = await namesOf(client, wid)
    const { chat, known } = await acquaintances.look(names, now())
    return { chat, known, names, phone: phoneOf(names.number ?? '') }
  }
}

export type People = ReturnType<typeof makePeople>
