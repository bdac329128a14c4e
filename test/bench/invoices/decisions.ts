/**
 * What is decided about a plan of bills of which a tenth is fraudulent: what is paid wrongly, what is accepted at once, what
 * frauds are caught. Nothing that is asked is answered. `GALLA_BENCH_READINGS` names a folder that keeps readings and photos, so
 * that the deciding can be tried again within seconds; `GALLA_BENCH_MISSES=1` tells every bill that went otherwise than it should.
 * `GALLA_BENCH_ENGINE=text` reads nothing and photographs nothing: an engine is told what is printed, and errs a little.
 */

import { tierOf } from '../../support/made-bills/make.ts'
import { planBills } from '../../support/made-bills/plan.ts'
import { byKind, byTier, hindrances, isCaught, isHonest, scores, wrongOf } from '../support/decided-bills.ts'
import { type Decided, decideAll } from '../support/deciding.ts'
import { readPlanned, readPlannedAsText } from '../support/kept-readings.ts'

export async function benchDecisions(): Promise<void> {
  const count = Number(process.env.GALLA_BENCH_BILLS ?? 400)
  const seed = process.env.GALLA_BENCH_SEED ?? 'made'
  const plan = planBills(seed, count)
  const folder = process.env.GALLA_BENCH_READINGS
  const isText = process.env.GALLA_BENCH_ENGINE === 'text'
  const readings = isText
    ? await readPlannedAsText(seed, plan, folder)
    : await readPlanned(seed, plan, folder)
  const results = await decideAll(plan, readings)
  if (process.env.GALLA_BENCH_MISSES) for (const each of results) miss(each)
  console.log(
    `${results.length} bills of the seed ${seed}${isText ? ', by an engine that is told what is printed' : ''}`,
  )
  console.table(byKind(results))
  console.table(byTier(results.filter(isHonest)))
  console.table(hindrances(results))
  console.table(scores(results))
}

/** For whoever mends the deciding. */
function miss(result: Decided): void {
  const { own, verdict, decision } = result
  const asIs = isHonest(result) ? verdict === 'accepted' : isCaught(result)
  const wrong = wrongOf(result)
  if (asIs && wrong.length === 0) return
  const failed = decision?.checks.filter(({ result: each }) => each === 'failed') ?? []
  const said = [
    ...(decision?.reasons.map(({ code }) => code) ?? []),
    ...(decision?.question ? [`${decision.question.id} read ${decision.question.read}`] : []),
    ...wrong.map((each) => `PAID WRONGLY ${each}`),
    ...failed.map(({ name, evidence }) => `${name}: ${evidence}`),
  ]
  console.log(
    `${own.n} ${own.kind}, layout ${own.bill.layout}, ${tierOf(own.n)}: ${verdict}: ${said.join(' | ')}`,
  )
}
