/** The key of vouchers: right, wrong, missing; and where a code may be seen. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { inTransaction } from '../../src/db/tx.ts'
import { writeVouchers } from '../../src/demo/vouchers.ts'
import { importFile } from '../../src/imports/import-file.ts'
import { lineOf } from '../../src/imports/report.ts'
import { vaultOf } from '../../src/rewards/key-file.ts'
import { codeShown, placeOfCode, withCodes, withoutCodes } from '../../src/rewards/show.ts'
import { makeVault } from '../../src/rewards/vault.ts'
import { lentDb } from '../support/lent-db.ts'
import { monday10 } from '../support/shop.ts'
import { asks, bring, codes, gets, rewardWorld, vault } from './support.ts'

const other = makeVault('another key of the same length as a good one')

test('what was sealed opens with its own key for its own thing alone, and not once a single bit was changed', () => {
  const sealed = vault.seal('voucher', 'RW-50', 'ABCD-1234')
  expect(sealed.includes('ABCD')).toBe(false)
  expect(vault.open('voucher', 'RW-50', sealed)).toBe('ABCD-1234')
  expect(vault.open('voucher', 'RW-200', sealed)).toBeUndefined()
  expect(vault.open('pan', 'RW-50', sealed)).toBeUndefined()
  expect(other.open('voucher', 'RW-50', sealed)).toBeUndefined()
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Buffer.from(sealed)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(vault.open('voucher', 'RW-50', changed)).toBeUndefined()
  }
  expect(() => makeVault('too short')).toThrow(RangeError)
})

test('without the setting a key is made once, for its owner alone; in production there is none', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'galla-key-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true }))
  const first = vaultOf({ secretKey: undefined, production: false, dataDir })
  const second = vaultOf({ secretKey: undefined, production: false, dataDir })
  expect(second?.keyId).toBe(first?.keyId)
  expect(statSync(join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(dataDir, 'secret.key'), 'utf8').trim().length).toBeGreaterThan(60)
  expect(vaultOf({ secretKey: undefined, production: true, dataDir })).toBeUndefined()
})

test('codes come in once, whatever file they stand in; without a key they are refused in a sentence', async () => {
  const { db, value } = await rewardWorld(await lentDb())
  const file = (content: string, key = true) =>
    importFile(db, {
      ...{ kind: 'voucher-codes', stream: Readable.from([content]), now: monday10 },
      ...(key ? { vault } : {}),
    })
  expect(await file(codes('RW-50', ['AAAA-1', 'AAAA-2']))).toMatchObject({ added: 2 })
  expect(await file(codes('RW-50', ['AAAA-2', 'AAAA-3']))).toMatchObject({ added: 1, unchanged: 1 })
  const told = async (report: ReturnType<typeof file>) => (await report).mistakes.map(lineOf)
  expect(await told(file(codes('RW-50', ['BBBB-1', 'BBBB-1'])))).toEqual([
    expect.stringContaining('This code stands in row 2 already.'),
  ])
  expect(await told(file(codes('RW-BAG', ['CCCC-1'])))).toEqual([
    expect.stringContaining('Reward “RW-BAG” is a gift; only vouchers have codes.'),
  ])
  expect(await told(file(codes('RW-50', ['DDDD-1']), false))).toEqual([
    expect.stringContaining('only where GALLA_SECRET_KEY is set'),
  ])
  const stored = await value(`select string_agg(encode(sealed, 'escape'), ' ') from voucher_code`)
  expect(stored).not.toMatch(/AAAA/)
})

test('with another key, or none, vouchers are not sold: nobody pays for a code that cannot be shown', async () => {
  const world = await rewardWorld(await lentDb())
  await bring(world.db, 'voucher-codes', codes('RW-50', ['AAAA-1']))
  expect(await asks(world, 'RW-50', { vault: other })).toMatchObject({ reason: 'reward-locked' })
  expect(await asks(world, 'RW-50', { vault: null })).toMatchObject({ reason: 'reward-locked' })
  expect(await asks(world, 'RW-50')).toMatchObject({ ok: true })
})

test('a stored message holds a token for the code, which only its own chat is shown, and only with the key', async () => {
  const world = await rewardWorld(await lentDb())
  await bring(world.db, 'voucher-codes', codes('RW-50', ['AAAA-1']))
  const { redemption } = await gets(world, 'RW-50')
  const show = { redemptionId: redemption.id, conversationId: 7, now: monday10 }
  const text = `Your code: ${await inTransaction(world.db, (tx) => placeOfCode(tx, show))}`
  const { pool } = world.db
  expect(text).not.toContain('AAAA')
  expect(await withCodes(pool, vault, 7, text)).toBe('Your code: AAAA-1')
  expect(await withCodes(pool, vault, 8, text)).toBe('Your code: ••••••••')
  expect(await withCodes(pool, other, 7, text)).toBeUndefined()
  expect(await withCodes(pool, undefined, 7, text)).toBeUndefined()
  expect(withoutCodes(text)).toBe('Your code: ••••••••')
})

test('a code counts as shown once its message is out or on its way, and not when it did not arrive', async () => {
  const world = await rewardWorld(await lentDb())
  await bring(world.db, 'voucher-codes', codes('RW-50', ['AAAA-1']))
  const { redemption } = await gets(world, 'RW-50')
  expect(await codeShown(world.db.pool, redemption.id)).toBe(false)
  const show = { redemptionId: redemption.id, conversationId: 7, now: monday10 }
  const mark = await inTransaction(world.db, (tx) => placeOfCode(tx, show))
  await world.db.pool.query(
    `insert into outbox (created_at, origin, turn, seq, conversation_id, channel, account, chat, body)
     values (now(), 'c7', 1, 0, 7, 'simulator', 'simulator', 'x', $1)`,
    [{ v: 1, text: `Code ${mark}` }],
  )
  const becomes = async (status: string, receipt: string | null = null) => {
    await world.db.pool.query('update outbox set status = $1, receipt = $2', [status, receipt])
    return codeShown(world.db.pool, redemption.id)
  }
  expect(await becomes('ready')).toBe(true)
  expect(await becomes('sent')).toBe(true)
  expect(await becomes('sent', 'failed')).toBe(false)
  expect(await becomes('failed')).toBe(false)
  expect(await becomes('unknown')).toBe(false)
})

test('the demo brings codes for its vouchers, and bringing them again changes nothing', async () => {
  const { db, value } = await rewardWorld(await lentDb())
  await bring(db, 'rewards', readFileSync('src/demo/data/rewards.csv', 'utf8'))
  for (let times = 0; times < 2; times++) await writeVouchers(db, vault, monday10)
  expect(await value('select count(*)::int from voucher_code')).toBe(52)
})
