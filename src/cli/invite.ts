/** `npm run invite -- operator`: the first invite of a deployment, made where nobody is signed in yet. */
import { parseArgs } from 'node:util'
import { type Queryable, rows, statement } from '../db/statement.ts'
import { inTransaction } from '../db/tx.ts'
import { ensureBrand } from '../people/brand.ts'
import { makeInvite } from '../people/invite.ts'
import { brandRoles, distributorRoles, outletRoles, type Seat } from '../people/seats.ts'
import { runCommand, withDb } from './with-db.ts'

const usage = `Usage: npm run invite -- <role> [--outlet R-0001 | --distributor D-AMW]
Roles: ${brandRoles.join(', ')}; with --distributor ${distributorRoles.join(', ')}; with --outlet ${outletRoles.join(', ')}.`

const findOutlet = statement<{ id: number }>('cli_outlet', 'select id from outlet where code = $1')
const findDistributor = statement<{ id: number }>(
  'cli_distributor',
  'select id from distributor where code = $1',
)

type Wanted = { role: string; outlet: string | undefined; distributor: string | undefined }

/** The seat that was asked for, or the sentence that says why there is none. */
async function seatOf(q: Queryable, { role, outlet, distributor }: Wanted): Promise<Seat | string> {
  if (outlet !== undefined) {
    const known = outletRoles.find((each) => each === role)
    const [found] = await rows(q, findOutlet, [outlet])
    if (!found) return `There is no outlet ${outlet}.`
    return known ? { party: 'outlet', role: known, outletId: found.id } : usage
  }
  if (distributor !== undefined) {
    const known = distributorRoles.find((each) => each === role)
    const [found] = await rows(q, findDistributor, [distributor])
    if (!found) return `There is no distributor ${distributor}.`
    return known ? { party: 'distributor', role: known, distributorId: found.id } : usage
  }
  const known = brandRoles.find((each) => each === role)
  return known ? { party: 'brand', role: known } : usage
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { outlet: { type: 'string' }, distributor: { type: 'string' } },
  })
  const wanted = { role: positionals[0] ?? '', outlet: values.outlet, distributor: values.distributor }
  return withDb(async (db) => {
    await ensureBrand(db.pool, undefined)
    const seat = await seatOf(db.pool, wanted)
    if (typeof seat === 'string') {
      console.error(seat)
      return 2
    }
    const made = await inTransaction(db, (tx) => makeInvite(tx, { ...seat, by: 'terminal', now: new Date() }))
    if (!made.ok) {
      console.error(`The invite could not be made (${made.reason}).`)
      return 1
    }
    console.log(
      `Open ${process.env.PUBLIC_URL ?? 'http://localhost:3000'}/i/${made.token} or write to the bot: join ${made.token}`,
    )
    console.log(`It works once, until ${made.expiresAt.toISOString().slice(0, 10)}.`)
    return 0
  })
}

await runCommand(main)
