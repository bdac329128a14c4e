/** An order notice that nobody of those it was for will get: the party that deals with them hears it, once. */
import { createHash } from 'node:crypto'
import { rows } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { Core } from './core.ts'
import type { Listener } from './flow.ts'
import type { StoredNotice } from './notice.ts'
import { undeliveredSay } from './notices/undelivered.ts'
import { notices, writeSayings } from './outbox.ts'
import * as sql from './trouble-sql.ts'
import { voiceOf } from './voice.ts'

type Party = { missed: sql.Missed; listener: Listener; shop: boolean }

/** Returns the accounts that now have something to send. Of a notice that itself told of another, nobody is told. */
export async function passOn(core: Core, tx: Tx, row: sql.LostRow, notice: StoredNotice): Promise<string[]> {
  if (notice.last) return []
  const same = JSON.stringify(notice)
  const origin = `undelivered:${row.origin}:${row.turn}:${createHash('sha256').update(same).digest('hex').slice(0, 12)}`
  await rows(tx.client, sql.oneByOne, [origin])
  const values = [row.origin, row.turn, same, origin]
  const [family] = await rows(tx.client, sql.familyOf, values)
  if (family?.heard || family?.told) return []
  const party = await partyOf(tx, row, notice.to)
  if (!party) return []
  const { missed, listener } = party
  core.log.info({ outbox: row.id, channel: row.channel }, 'an order notice did not arrive; passing it on')
  const say = undeliveredSay(notice.say, { ...missed, channel: row.channel, shop: party.shop })
  const told = { origin, turn: 0, listener, say, exceptPerson: row.personId, last: true as const }
  return writeSayings(tx.client, await notices(tx.client, [told], voiceOf(core)))
}

/** Who deals with those who missed it: a shop's distributor, a distributor's brand. */
async function partyOf(tx: Tx, row: sql.LostRow, to: Listener): Promise<Party | undefined> {
  if ('brand' in to) return undefined
  if (!('distributor' in to)) {
    const [shop] = await rows(tx.client, sql.shopMissed, ['outlet' in to ? to.outlet : null, row.personId])
    if (shop?.distributorId)
      return { missed: shop, listener: { distributor: shop.distributorId, roles: desk }, shop: true }
  }
  const id = 'distributor' in to ? to.distributor : null
  const [distributor] = await rows(tx.client, sql.distributorMissed, [id, row.personId])
  if (!distributor) return undefined
  return { missed: distributor, listener: { brand: true, roles: ['marketer', 'operator'] }, shop: false }
}

const desk = ['owner', 'biller']
