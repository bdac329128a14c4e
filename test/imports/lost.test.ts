import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { importFile } from '../../src/imports/import-file.ts'
import { freshDb } from '../support/db.ts'
import { ask, bring, bringDemo, now } from './bring.ts'

const rows = (from: number) => Array.from({ length: 2_000 }, (_, n) => `N-${from + n},New,B-AMW-1\n`).join('')

test('a connection lost in the middle of a file is an error that leaves nothing behind', async () => {
  const db = await freshDb()
  await bringDemo(db, 'beats')
  async function* file() {
    yield Buffer.from(`code,name,beat\n${rows(0)}`)
    for (let part = 1; part < 50; part++) {
      if (part === 25) {
        await ask(
          db,
          `select pg_terminate_backend(pid, 5000) from pg_stat_activity
           where application_name = 'galla-import' and datname = current_database()`,
        )
      }
      yield Buffer.from(rows(part * 2_000))
    }
  }
  await expect(importFile(db, { kind: 'outlets', stream: Readable.from(file()), now })).rejects.toThrow()
  expect(await ask(db, 'select count(*) from outlet')).toEqual([{ count: 0 }])
  expect(await bring(db, 'outlets', `code,name,beat\n${rows(0)}`)).toMatchObject({ added: 2_000 })
})

test('a file that breaks off while it is read is an error that leaves nothing behind', async () => {
  const db = await freshDb()
  await bringDemo(db, 'beats')
  async function* file() {
    yield Buffer.from(`code,name,beat\n${rows(0)}`)
    throw new Error('the line went dead')
  }
  const reading = importFile(db, { kind: 'outlets', stream: Readable.from(file()), now })
  await expect(reading).rejects.toThrow('the line went dead')
  expect(await ask(db, 'select count(*) from outlet')).toEqual([{ count: 0 }])
})

test('a file that is not there is an error', async () => {
  const db = await freshDb()
  await expect(importFile(db, { kind: 'outlets', path: 'no-such.csv', now })).rejects.toThrow('ENOENT')
})
