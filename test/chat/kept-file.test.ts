import { beforeEach, expect, test } from 'vitest'
import { keepFile, largestKept, pruneKeptFiles, withBytes } from '../../src/chat/kept-file.ts'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { lentDb } from '../support/lent-db.ts'

const now = new Date('2026-11-25T05:00:00Z')
const bytes = new TextEncoder().encode('OggS')
const body = (file: number) => ({
  v: 1 as const,
  text: 'a note',
  choices: [],
  attachment: { name: 'note.ogg', mime: 'audio/ogg', file },
})

let db: Db
beforeEach(async () => {
  db = await lentDb()
})

const keep = (content = bytes) =>
  inTransaction(db, (tx) => keepFile(tx, { name: '', mime: 'audio/ogg', bytes: content }, now))

test('a channel is given the bytes of a kept file, never its number', async () => {
  expect((await withBytes(db.pool, body(await keep()))).attachment).toEqual({
    name: 'note.ogg',
    mime: 'audio/ogg',
    base64: Buffer.from(bytes).toString('base64'),
  })
})

test('a message whose file is gone goes without it', async () => {
  const sent = await withBytes(db.pool, body(999))
  expect(sent).toEqual({ v: 1, text: 'a note', choices: [] })
})

test('files go after 90 days and not before', async () => {
  await keep()
  const count = async () => (await db.pool.query('select 1 from kept_file')).rowCount
  const after = (days: number) => new Date(now.getTime() + days * 86_400_000)
  await pruneKeptFiles(db.pool, after(89))
  expect(await count()).toBe(1)
  await pruneKeptFiles(db.pool, after(91))
  expect(await count()).toBe(0)
})

test('the picture of a campaign that is not over stays as long as it is shown', async () => {
  const file = await keep()
  const document = { v: 1, name: 'x', picture: { file, name: 'x.jpg', mime: 'image/jpeg' } }
  await db.pool.query(
    `insert into campaign (status, body, created_at, changed_at) values ('running', $1, $2, $2)`,
    [JSON.stringify(document), now],
  )
  const late = new Date(now.getTime() + 200 * 86_400_000)
  await pruneKeptFiles(db.pool, late)
  expect((await withBytes(db.pool, body(file))).attachment).toBeDefined()
  await db.pool.query(`update campaign set status = 'ended'`)
  await pruneKeptFiles(db.pool, late)
  expect((await withBytes(db.pool, body(file))).attachment).toBeUndefined()
})

test('what is larger than any voice note is not kept', async () => {
  await expect(keep(new Uint8Array(largestKept + 1))).rejects.toThrow(RangeError)
})
