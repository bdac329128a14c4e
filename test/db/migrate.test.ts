import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../src/db/migrate.ts'
import { refusal } from '../../src/db/server-check.ts'
import { freshDb, onServer, urlOf } from '../support/db.ts'

/** A folder as drizzle-kit writes it, with one migration that fails when it runs a second time. */
function newMigrations(statements: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'galla-migrations-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'meta'))
  const entries = [{ idx: 0, version: '7', when: Date.now() + 1e9, tag: '0000_own', breakpoints: true }]
  const journal = { version: '7', dialect: 'postgresql', entries }
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify(journal))
  writeFileSync(join(folder, '0000_own.sql'), statements)
  return folder
}

test('nodes that start at the same moment migrate once, and a later start changes nothing', async () => {
  const db = await freshDb()
  const folder = newMigrations(
    'create table once (id int);--> statement-breakpoint\ninsert into once values (1)',
  )
  await Promise.all([migrate(db, folder), migrate(db, folder), migrate(db, folder)])
  await migrate(db, folder)
  expect((await db.pool.query('select id from once')).rows).toEqual([{ id: 1 }])
})

test('a migration that fails leaves nothing behind and the lock free', async () => {
  const db = await freshDb()
  const bad = newMigrations('create table half (id int);--> statement-breakpoint\nselect no_such_column')
  await expect(migrate(db, bad)).rejects.toThrow()
  const { rows } = await db.pool.query("select to_regclass('half') as half")
  expect(rows).toEqual([{ half: null }])
  await migrate(db, newMigrations('create table whole (id int)'))
})

test('a folder without migrations is nothing to do', async () => {
  const db = await freshDb()
  await migrate(db, join(tmpdir(), 'no-such-folder'))
})

test('the product’s own migrations are in every fresh database', async () => {
  const db = await freshDb()
  const { rows } = await db.pool.query('select count(*) as applied from drizzle.__drizzle_migrations')
  expect(rows[0].applied).toBeGreaterThan(0)
})

async function madeAs(options: string): Promise<string> {
  const name = `t_wrong_${Math.random().toString(36).slice(2)}`
  await onServer(`create database ${name} template template0 ${options}`)
  onTestFinished(async () => void (await onServer(`drop database ${name}`)))
  return urlOf(name)
}

test('a database whose character type knows no Devanagari is refused with a sentence', async () => {
  const url = await madeAs("encoding 'UTF8' locale_provider libc locale 'C'")
  await expect(migrate({ url })).rejects.toMatchObject({ name: 'DatabaseFault', code: 'server' })
  await expect(migrate({ url })).rejects.toThrow(/LC_CTYPE.*Indian scripts.*C\.UTF-8/)
})

test('a database of another encoding is refused with a sentence', async () => {
  const url = await madeAs("encoding 'LATIN1' locale_provider libc locale 'C'")
  await expect(migrate({ url })).rejects.toThrow('stored as LATIN1')
})

test('the built-in server finds Hindi words by likeness', async () => {
  const db = await freshDb()
  const { rows } = await db.pool.query("select similarity('चीनी पाँच', 'चीनी') as likeness")
  expect(rows[0].likeness).toBeGreaterThan(0)
})

test('a server that is too old is refused with a sentence, one that fits is not', () => {
  expect(refusal({ version: 140_010, encoding: 'UTF8', likeness: 0.5 })).toMatch(
    'Postgres 14; Galla needs Postgres 15',
  )
  expect(refusal({ version: 150_000, encoding: 'UTF8', likeness: 0.5 })).toBeUndefined()
})

test('a server that is not there is named in one sentence, without the password', async () => {
  const run = migrate({ url: 'postgresql://someone:secret@127.0.0.1:1/galla' })
  await expect(run).rejects.toThrow(/^The database cannot be reached: .*ECONNREFUSED.*\.$/)
  await expect(run).rejects.not.toThrow('secret')
})
