import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { chmod, chown, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDb } from '../../src/db/client.ts'
import { type Embedded, startEmbedded } from '../../src/db/embedded/start.ts'
import { newServerFolder, placeOf, removeServer } from '../support/abandoned.ts'

const root = process.getuid?.() === 0

function newFolder(): string {
  const folder = newServerFolder()
  onTestFinished(() => removeServer(folder))
  return folder
}

async function started(dataDir: string, shared = '/var/lib/galla'): Promise<Embedded> {
  const server = await startEmbedded({ dataDir, shared, durable: false, maxConnections: 20 })
  onTestFinished(() => server.stop())
  return server
}

async function answers(url: string): Promise<unknown> {
  const db = openDb(url, { max: 1 })
  const { rows } = await db.pool.query('select 1 as one').finally(() => db.close())
  return rows
}

test('data of another major version is refused, with both versions named, and left alone', async () => {
  const dataDir = newFolder()
  await (await started(dataDir)).stop()
  const file = join(dataDir, 'cluster', 'PG_VERSION')
  writeFileSync(file, '16\n')
  await expect(started(dataDir)).rejects.toThrow(/written by Postgres 16 and this Galla carries Postgres 18/)
  expect(readFileSync(file, 'utf8')).toBe('16\n')
})

test('a folder that cannot be made is refused by name', async () => {
  const parent = newFolder()
  writeFileSync(join(parent, 'file'), '')
  const run = started(join(parent, 'file', 'postgres'))
  await expect(run).rejects.toMatchObject({ name: 'DatabaseFault', code: 'folder' })
  await expect(run).rejects.toThrow(join(parent, 'file', 'postgres'))
})

test('the pid of a server long gone, now another program’s, does not stop the start', async () => {
  const dataDir = newFolder()
  await (await started(dataDir)).stop()
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  onTestFinished(() => void other.kill('SIGKILL'))
  writeFileSync(
    placeOf(dataDir).data.concat('/postmaster.pid'),
    `${other.pid}\n${dataDir}/cluster\n1\n5432\n/tmp\n\n\nready\n`,
  )
  const server = await started(dataDir)
  expect(server.tookOver).toBe(false)
  expect(await answers(server.url)).toEqual([{ one: 1 }])
  expect(other.exitCode).toBeNull()
})

test('a start that was killed while it made the data folder leaves nothing in the way', async () => {
  const dataDir = newFolder()
  const gone = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => gone.once('exit', resolve))
  mkdirSync(join(dataDir, `draft-${gone.pid}`, 'cluster'), { recursive: true })
  await started(dataDir)
  expect(existsSync(join(dataDir, `draft-${gone.pid}`))).toBe(false)
})

test('a folder of any length works, since the socket lies elsewhere, closed to other users', async () => {
  const dataDir = join(newFolder(), 'x'.repeat(120))
  if (root) await chmod(join(dataDir, '..'), 0o711)
  const server = await started(dataDir)
  expect(await answers(server.url)).toEqual([{ one: 1 }])
  const { sockets } = placeOf(server.folder)
  expect(Buffer.byteLength(`${sockets}/.s.PGSQL.5432`)).toBeLessThan(100)
  expect(statSync(sockets).mode & 0o777).toBe(0o700)
})

test('it listens on no TCP port', async () => {
  const server = await started(newFolder())
  const db = openDb(server.url, { max: 1 })
  const { rows } = await db.pool.query('show listen_addresses').finally(() => db.close())
  expect(rows).toEqual([{ listen_addresses: '' }])
})

test('the settings of the user’s environment do not reach the server', async () => {
  process.env.LC_ALL = 'tr_TR.UTF-8'
  process.env.PGDATA = '/nowhere'
  onTestFinished(() => {
    delete process.env.LC_ALL
    delete process.env.PGDATA
  })
  const db = openDb((await started(newFolder())).url, { max: 1 })
  const { rows } = await db.pool
    .query(
      "select datctype, datlocale, current_setting('TimeZone') as zone from pg_database where datname = 'galla'",
    )
    .finally(() => db.close())
  expect(rows).toEqual([{ datctype: 'C.UTF-8', datlocale: 'C.UTF-8', zone: 'UTC' }])
})

test.runIf(root)(
  'below a folder that only root can enter, data and programs move to the shared place',
  async () => {
    const closed = mkdtempSync('/tmp/galla-closed-')
    const shared = newFolder()
    onTestFinished(() => rm(closed, { recursive: true, force: true }))
    const dataDir = join(closed, 'clone', '.data', 'postgres')
    const first = await started(dataDir, shared)
    expect(first.folder.startsWith(shared)).toBe(true)
    expect(await answers(first.url)).toEqual([{ one: 1 }])
    const second = await started(dataDir, shared)
    expect(second.tookOver).toBe(true)
    expect(second.pid).toBe(first.pid)
  },
)

test.runIf(root)('the server never runs as root', async () => {
  const server = await started(newFolder())
  expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0)
})

test.runIf(root)('a folder of a user that was there before stays that user’s', async () => {
  const dataDir = newFolder()
  await chown(dataDir, 1, 1) // daemon or bin, on every system
  const server = await started(dataDir)
  expect(statSync(`/proc/${server.pid}`).uid).toBe(1)
})
