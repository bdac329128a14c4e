import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { chmod, chown, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
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

async function ask(url: string, text: string): Promise<unknown> {
  const db = openDb(url, { max: 1 })
  const { rows } = await db.pool.query(text).finally(() => db.close())
  return rows
}

async function goneProcess(): Promise<number> {
  const gone = spawn(process.execPath, ['-e', ''])
  await once(gone, 'exit')
  return gone.pid ?? 0
}

describe('a server in a folder with a long name, where an earlier start was killed', () => {
  let server: Embedded
  let draft: string
  beforeAll(async () => {
    const folder = newServerFolder()
    const dataDir = join(folder, 'x'.repeat(120))
    draft = join(dataDir, `draft-${await goneProcess()}`)
    mkdirSync(join(draft, 'cluster'), { recursive: true })
    if (root) await chmod(folder, 0o711)
    process.env.LC_ALL = 'tr_TR.UTF-8'
    process.env.PGDATA = '/nowhere'
    server = await startEmbedded({ dataDir, durable: false, maxConnections: 20 })
    return async () => {
      delete process.env.LC_ALL
      delete process.env.PGDATA
      await server.stop()
      await removeServer(folder)
    }
  })

  test('has its socket elsewhere, closed to other users', async () => {
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    const { sockets } = placeOf(server.folder)
    expect(Buffer.byteLength(`${sockets}/.s.PGSQL.5432`)).toBeLessThan(100)
    expect(statSync(sockets).mode & 0o777).toBe(0o700)
  })

  test('finds nothing in the way of what the killed start had begun', () => {
    expect(existsSync(draft)).toBe(false)
  })

  test('listens on no TCP port', async () => {
    expect(await ask(server.url, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  })

  test('does not see the settings of the user’s environment', async () => {
    const settings = `select datctype, datlocale, current_setting('TimeZone') as zone from pg_database where datname = 'galla'`
    expect(await ask(server.url, settings)).toEqual([
      { datctype: 'C.UTF-8', datlocale: 'C.UTF-8', zone: 'UTC' },
    ])
  })

  test.runIf(root)('never runs as root', () => {
    expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0)
  })
})

test('a folder that cannot be made is refused by name', async () => {
  const parent = newFolder()
  writeFileSync(join(parent, 'file'), '')
  const run = started(join(parent, 'file', 'postgres'))
  await expect(run).rejects.toMatchObject({ name: 'DatabaseFault', code: 'folder' })
  await expect(run).rejects.toThrow(join(parent, 'file', 'postgres'))
})

test('data of another major version is refused by both versions and left alone; a stale pid, now another program’s, stops no start', async () => {
  const dataDir = newFolder()
  await (await started(dataDir)).stop()
  const file = join(dataDir, 'cluster', 'PG_VERSION')
  const version = readFileSync(file, 'utf8')
  writeFileSync(file, '16\n')
  await expect(started(dataDir)).rejects.toThrow(/written by Postgres 16 and this Galla carries Postgres 18/)
  expect(readFileSync(file, 'utf8')).toBe('16\n')
  writeFileSync(file, version)

  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  onTestFinished(() => void other.kill('SIGKILL'))
  const pidFile = placeOf(dataDir).data.concat('/postmaster.pid')
  writeFileSync(pidFile, `${other.pid}\n${dataDir}/cluster\n1\n5432\n/tmp\n\n\nready\n`)
  const server = await started(dataDir)
  expect(server.tookOver).toBe(false)
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(other.exitCode).toBeNull()
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
    expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
    const second = await started(dataDir, shared)
    expect(second.tookOver).toBe(true)
    expect(second.pid).toBe(first.pid)
  },
)

test.runIf(root)('a folder of a user that was there before stays that user’s', async () => {
  const dataDir = newFolder()
  await chown(dataDir, 1, 1) // daemon or bin, on every system
  const server = await started(dataDir)
  expect(statSync(`/proc/${server.pid}`).uid).toBe(1)
})
