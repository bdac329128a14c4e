/** `npm run api-key -- create|list|revoke`: keys with which a distributor's programs, or the brand's, speak to the API. */
import { parseArgs } from 'node:util'
import type { Db } from '../db/client.ts'
import { one, statement } from '../db/statement.ts'
import { inTransaction } from '../db/tx.ts'
import { type ApiRight, apiRights, endApiKey, listApiKeys, makeApiKey, ownRights } from '../people/api-key.ts'
import { runCommand, withDb } from './with-db.ts'

const usage = `Usage: npm run api-key -- create --name "Tally at Shreeji" --distributor D-AMW [--rights orders,stock]
       npm run api-key -- create --name "ERP" --brand [--rights orders,prices]
       npm run api-key -- list
       npm run api-key -- revoke <number>
Rights of a distributor's key: ${ownRights.join(', ')}. Of the brand's: ${apiRights.join(', ')}.`

const find = statement<{ id: number }>(
  'cli-api-key-distributor',
  'select id from distributor where code = $1',
)

type Given = { name?: string; distributor?: string; brand?: boolean; rights?: string }

async function create(db: Db, given: Given): Promise<number> {
  const { name = '', distributor, brand } = given
  const allowed: readonly ApiRight[] = brand ? apiRights : ownRights
  const wanted = given.rights?.split(',').map((right) => right.trim()) ?? [...allowed]
  const rights = allowed.filter((right) => wanted.includes(right))
  const clear = (brand === true) !== (distributor !== undefined) && name.trim() !== ''
  if (!clear || rights.length !== new Set(wanted).size) return say(usage, 2)
  const found = distributor === undefined ? undefined : await one(db.pool, find, [distributor])
  if (distributor !== undefined && !found) return say(`There is no distributor ${distributor}.`, 2)
  const wish = { distributorId: found?.id ?? null, name: name.trim(), rights, now: new Date() }
  const made = await inTransaction(db, (tx) => makeApiKey(tx, wish))
  console.log(made.key)
  return say(
    `Key ${made.id} for ${rights.join(', ')}. It is shown only now: keep it where the program finds it.`,
    0,
  )
}

async function list(db: Db): Promise<number> {
  for (const { id, name, distributor, rights, usedAt, endedAt } of await listApiKeys(db.pool)) {
    const used = usedAt ? `used ${usedAt.toISOString().slice(0, 16)}` : 'never used'
    const state = endedAt ? `ended ${endedAt.toISOString().slice(0, 10)}` : used
    console.log([id, distributor?.code ?? 'brand', name, rights.join(','), state].join('  '))
  }
  return 0
}

async function revoke(db: Db, number: string): Promise<number> {
  const id = Number(number)
  const ended = Number.isSafeInteger(id) && (await inTransaction(db, (tx) => endApiKey(tx, id, new Date())))
  return ended ? say(`Key ${id} is ended.`, 0) : say(`There is no key ${number} that could be ended.`, 1)
}

async function main(): Promise<number> {
  const text = { type: 'string' as const }
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { name: text, distributor: text, rights: text, brand: { type: 'boolean' } },
  })
  const [what, number = ''] = positionals
  if (what === 'create') return withDb((db) => create(db, values))
  if (what === 'list') return withDb(list)
  if (what === 'revoke') return withDb((db) => revoke(db, number))
  return say(usage, 2)
}

function say(text: string, code: number): number {
  console.error(text)
  return code
}

await runCommand(main)
