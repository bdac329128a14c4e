/** The clock of campaigns on a node that works: begins what is due, plans, feeds. Any number of nodes may run one. */
import { setTimeout as wait } from 'node:timers/promises'
import { startEvents } from '../../campaigns/events.ts'
import { noteOrders } from '../../campaigns/orders.ts'
import { noteLostOutcomes } from '../../campaigns/outcomes.ts'
import { planNext } from '../../campaigns/plan.ts'
import { freezeRun, openRuns, startDue } from '../../campaigns/runs.ts'
import type { Core } from '../../chat/core.ts'
import { peopleWrite } from '../../chat/lately.ts'
import { feedOutbox, type Pace } from './feed.ts'
import { guardRuns } from './guard.ts'
import { tellMakers } from './tell-makers.ts'

const tickMs = 500
const slowTickMs = 60_000
/** Planning gives way to feeding that often. */
const planMs = 1_000
/** While people write, planning rests so many times as long as it works: a reply needs the database more than an offer does. */
const restShare = 3
const longestRestMs = 1_000

export class CampaignClock {
  private readonly core: Core
  private readonly paces: readonly Pace[]
  private timer: NodeJS.Timeout | undefined
  private running: Promise<void> = Promise.resolve()
  private stopped = false
  private slowAt = 0

  constructor(core: Core, paces: readonly Pace[]) {
    this.core = core
    this.paces = paces
  }

  start(): void {
    this.next(0)
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    await this.running
  }

  private next(inMs: number): void {
    if (this.stopped) return
    this.timer = setTimeout(() => {
      this.running = this.tick()
        .catch((error) => {
          this.core.log.warn({ err: error }, 'campaigns could not go on; they will be tried again')
          return false
        })
        .then((more) => this.next(more ? 0 : tickMs))
    }, inMs)
  }

  private async tick(): Promise<boolean> {
    const { core, paces } = this
    if (core.now().getTime() - this.slowAt >= slowTickMs) {
      this.slowAt = core.now().getTime()
      await startEvents(core.db, core.now())
      await noteOrders(core.db.pool, core.now())
      await noteLostOutcomes(core.db.pool, core.now())
      await tellMakers(core, core.now())
    }
    const planning = await prepareRuns(core, planMs, (workedMs) => this.rest(workedMs))
    const feeding = await feedOutbox(core, paces)
    await guardRuns(core)
    return planning || feeding
  }

  private async rest(workedMs: number): Promise<void> {
    if (await peopleWrite(this.core.db.pool)) await wait(Math.min(longestRestMs, workedMs * restShare))
  }
}

/** Begins what is due and plans for about so long, resting after each batch; true when there is more to plan. */
export async function prepareRuns(
  core: Core,
  forMs = Number.POSITIVE_INFINITY,
  rest: (workedMs: number) => Promise<void> = async () => {},
): Promise<boolean> {
  while (await startDue(core.db, core.now()));
  const endAt = performance.now() + forMs
  for (const run of await openRuns(core.db.pool)) {
    if (run.status === 'sending') continue
    if (run.status === 'freezing') await freezeRun(core.db, run, core.now())
    let began = performance.now()
    while ((await planNext(core.db, run.id, core.now())) === 'more') {
      await rest(performance.now() - began)
      began = performance.now()
      if (began >= endAt) return true
    }
  }
  return false
}
