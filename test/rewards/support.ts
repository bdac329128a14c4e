/** Shops with points and a catalogue, and short ways to redeem. */
import { Readable } from 'node:stream'
import type { Db } from '../../src/db/client.ts'
import { inTransaction, retryTransient } from '../../src/db/tx.ts'
import { importFile } from '../../src/imports/import-file.ts'
import type { KindName } from '../../src/imports/kinds.ts'
import { lineOf } from '../../src/imports/report.ts'
import { type Redeemed, type RedeemRequest, redeem } from '../../src/rewards/redeem.ts'
import type { RewardRefusal } from '../../src/rewards/refusal.ts'
import { makeVault } from '../../src/rewards/vault.ts'
import { done, earn } from '../points/support.ts'
import { buildShop, monday10, type ShopWorld } from '../support/shop.ts'

export const vault = makeVault('a key that only these tests have, long enough')
export const zone = 'Asia/Kolkata'

export type RewardWorld = ShopWorld & {
  db: Db
  /** Ids of the rewards by their codes. */
  reward(code: string): Promise<number>
  value(text: string, values?: unknown[]): Promise<unknown>
  person(name: string, party: string, role: string, outlet?: number): Promise<number>
}

const catalogue = `code,name,kind,points,stock
RW-50,Mobile recharge ₹50,voucher,500,200
RW-BAG,Delivery bag,gift,800,3
RW-CREDIT,₹500 credit note on next order,credit_note,4500,
RW-UPI,UPI cashback ₹100,upi,1000,300
`

/** Imports what would stand in a file, with the tests' key; throws with the mistakes told. */
export async function bring(db: Db, kind: KindName, content: string): Promise<void> {
  const report = await importFile(db, { kind, stream: Readable.from([content]), now: monday10, vault })
  if (report.mistakes.length > 0) throw new Error(report.mistakes.map(lineOf).join('\n'))
}

export const codes = (reward: string, list: readonly string[]): string =>
  `reward,code\n${list.map((code) => `${reward},${code}`).join('\n')}\n`

/** Shops with 10,000 points each; the first one's owner is `ownerId`. */
export async function rewardWorld(db: Db, { outlets = 1 } = {}): Promise<RewardWorld> {
  const world = await buildShop(db, { outlets })
  await bring(db, 'rewards', catalogue)
  for (const outletId of world.outletIds) await done(db, earn(outletId, 10_000))
  const value: RewardWorld['value'] = async (text, values = []) =>
    (await db.pool.query({ text, values, rowMode: 'array' })).rows[0]?.[0]
  return {
    ...world,
    db,
    value,
    reward: async (code) => (await value('select id from reward where code = $1', [code])) as number,
    person: async (name, party, role, outlet) => {
      const id = (await value('insert into person (name) values ($1) returning id', [name])) as number
      await db.pool.query(
        `insert into membership (person_id, party, role, outlet_id, distributor_id) values ($1, $2, $3, $4, $5)`,
        [id, party, role, outlet ?? null, party === 'distributor' ? world.distributorId : null],
      )
      return id
    },
  }
}

let keys = 0

export type Wish = Partial<Omit<RedeemRequest, 'rewardId'>>

/** Asks for a reward by its code, at its price, as the first shop's owner. */
export async function asks(
  world: RewardWorld,
  code: string,
  wish: Wish = {},
): Promise<Redeemed | RewardRefusal> {
  const rewardId = await world.reward(code)
  const points = (await world.value('select points from reward where id = $1', [rewardId])) as number
  const request = {
    ...{ key: `test:${++keys}`, outletId: world.outletIds[0] ?? 0, rewardId, points, by: world.ownerId },
    ...{ vault, timeZone: zone, now: monday10, ...wish },
  }
  return retryTransient(() => inTransaction(world.db, (tx) => redeem(tx, request)), { attempts: 20 })
}

/** The same where it must succeed. */
export async function gets(world: RewardWorld, code: string, wish: Wish = {}): Promise<Redeemed> {
  const outcome = await asks(world, code, wish)
  if (!outcome.ok) throw new Error(`not redeemed: ${JSON.stringify(outcome)}`)
  return outcome
}
