/** A marketer's chat over a street of shops with orders behind them. */
import { tryScheme } from '../../../src/jobs/scheme-try.ts'
import { place } from '../../support/shop.ts'
import { openStreet, type Phone, type Street } from '../people/street.ts'

export type Desk = { readonly street: Street; readonly nita: Phone; readonly marketers: number }

export async function openDesk(language = 'en'): Promise<Desk> {
  const street = await openStreet({})
  const marketers = await street.person('Nita', { party: 'brand', role: 'marketer' })
  await street.db.pool.query('update person set language = $1 where id = $2', [language, marketers])
  return { street, nita: await street.phoneOf(marketers, 'nita'), marketers }
}

export const ordered = (street: Street, lines: Record<string, number>, on: string, outlet = 1) =>
  place(street.db, street.shop, lines, {
    now: new Date(`2026-${on}T05:00:00Z`),
    outlet: outlet - 1,
  })

/** Runs what the turns asked for, as the job queue would: all of it, in order, each as often as told. */
export async function runTries(street: Street, times = 1): Promise<void> {
  const wishes = street.world.jobs.splice(0).filter(({ job }) => job === 'scheme-try')
  for (let run = 0; run < times; run++)
    for (const { data } of wishes) await tryScheme({ core: street.world.core, channels: [] }, data)
}
