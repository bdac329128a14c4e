/** What waits to be delivered: a lane per chat, one delivery at a time in each, unless disorder is wanted. */
import type { Update } from './envelope.ts'
import { limits } from './limits.ts'
import type { Settings } from './world.ts'

type Lane = { waiting: Update[]; busy: boolean }

export function createLanes(settings: Settings) {
  const lanes = new Map<string, Lane>()
  let ready: string[] = []
  let alone = 0

  const takeFrom = (name: string, most: number): Update[] => {
    const lane = lanes.get(name)
    if (!lane || lane.busy) return []
    lane.busy = true
    return lane.waiting.splice(0, most)
  }
  return {
    put(update: Update): void {
      // In disorder each update is a lane of its own, and lanes are taken in any order.
      const name = settings.disorder ? `alone ${++alone}` : update.lane
      const lane = lanes.get(name)
      const queued = { ...update, lane: name }
      if (lane) return void lane.waiting.push(queued)
      lanes.set(name, { waiting: [queued], busy: false })
      ready.push(name)
    },
    /** As many as go into one POST; their lanes are busy until `release`. */
    take(): Update[] {
      const most = Math.min(settings.batch, limits.webhook.updates)
      const taken: Update[] = []
      if (settings.disorder && ready.length > 1) shuffle(ready, Math.min(ready.length, most + 20))
      let at = 0
      for (; at < ready.length && taken.length < most; at++)
        taken.push(...takeFrom(ready[at] ?? '', most - taken.length))
      ready = ready.slice(at)
      return taken
    },
    release(updates: Update[]): void {
      for (const name of new Set(updates.map(({ lane }) => lane))) {
        const lane = lanes.get(name)
        if (!lane) continue
        lane.busy = false
        if (lane.waiting.length > 0) ready.push(name)
        else lanes.delete(name)
      }
    },
    isEmpty: () => lanes.size === 0,
    size: () => [...lanes.values()].reduce((sum, { waiting }) => sum + waiting.length, 0),
  }
}

/** Mixes the first of them. */
function shuffle(names: string[], first: number): void {
  for (let at = first - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1))
    const kept = names[at] ?? ''
    names[at] = names[other] ?? ''
    names[other] = kept
  }
}
