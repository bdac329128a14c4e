import { once } from 'node:events'
import { chmodSync, existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { makePartitions } from '../../src/jobs/upkeep.ts'
import { newServerFolder, removeServer } from '../support/abandoned.ts'
import { ChatWorld } from '../support/chat.ts'
import { freshDb } from '../support/db.ts'
import { demoOfToday } from '../support/demo-db.ts'
import { startProcess } from '../support/process.ts'
import { freePort, ownSettings, startGalla } from '../support/survival/galla.ts'
import { measured } from '../support/survival/measured.ts'
import { until } from '../support/until.ts'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** Starts a node that is expected to refuse; returns what it said. */
async function refusal(env: Record<string, string | undefined>): Promise<string[]> {
  const node = startProcess(main, { env: { ...ownSettings, ...env }, until: 'file' })
  expect(await node.exited).toEqual({ code: 1, signal: null })
  return node.lines
}

const nowhere = 'postgresql://127.0.0.1:1/nothing'

test.concurrent('wrong settings stop the start, a sentence each that names it', {
  timeout: 240_000,
}, async () => {
  const lines = await refusal({
    ...{ DATABASE_URL: 'mysql://here', PORT: 'http', GALLA_ROLES: 'web,cook', TELEGRAM_BOT_TOKEN: 'secret' },
    ...{ GALLA_POOL: '1', PUBLIC_URL: 'galla', LOG_LEVEL: 'loud' },
  })
  expect(lines.map((line) => line.split(' ')[0]).toSorted()).toEqual([
    ...['DATABASE_URL', 'GALLA_POOL', 'GALLA_ROLES', 'LOG_LEVEL', 'PORT', 'PUBLIC_URL', 'TELEGRAM_BOT_TOKEN'],
  ])
  expect(lines).toContain('PORT must be a port number.')
})

test.concurrent('a database that is not there stops the start with a sentence', {
  timeout: 240_000,
}, async () => {
  const lines = await refusal({ DATABASE_URL: nowhere, PORT: '0' })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^The database cannot be reached: .*ECONNREFUSED/)
})

test.concurrent('a PORT that is taken stops the start with a sentence', { timeout: 240_000 }, async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  expect(await refusal({ DATABASE_URL: nowhere, PORT: String(port) })).toEqual([
    `PORT ${port} is taken by another program: choose another one.`,
  ])
  other.close()
})

test.concurrent('without PORT the next free one is taken', { timeout: 240_000 }, async () => {
  const db = await freshDb()
  const other = createServer()
  // Whoever has port 3000, somebody has it now.
  other.on('error', () => {}).listen(3_000, '127.0.0.1')
  const node = startProcess(main, {
    env: { ...ownSettings, DATABASE_URL: db.url, PORT: undefined },
    until: 'file',
  })
  const [, port] = await node.line(/^Galla is ready at http:\/\/localhost:(\d+)/)
  expect(Number(port)).toBeGreaterThan(3_000)
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
  await node.kill()
  other.close()
})

test.concurrent('nodes that start at the same moment on a new month do not trip each other', async () => {
  const db = await freshDb({ max: 12 })
  const { core } = new ChatWorld(db, { now: new Date('2031-05-05T00:00:00Z') })
  await Promise.all(Array.from({ length: 10 }, () => makePartitions(core)))
  const { rows } = await db.pool.query(
    `select 1 from pg_class where relname in ('inbox_2031_05', 'outbox_2031_07')`,
  )
  expect(rows).toHaveLength(2)
})

test.concurrent('Ctrl-C ends a node that is still starting, with its database', {
  timeout: 240_000,
}, async () => {
  const folder = newServerFolder()
  chmodSync(folder, 0o755) // as root, the server's own user has to come in
  const node = startGalla({ port: await freePort(), env: { GALLA_DATA_DIR: folder } })
  const pidFile = join(folder, 'postgres', 'cluster', 'postmaster.pid')
  await until(() => existsSync(pidFile), 'the database', 60_000)
  expect(await node.interrupt()).toBe(0)
  expect(node.process.lines.filter((line) => line.startsWith('Galla is ready'))).toEqual([])
  expect(existsSync(pidFile)).toBe(false)
  await removeServer(folder)
})

test.concurrent('Ctrl-C ends a node while a page is open', { timeout: 240_000 }, async () => {
  const { url } = await demoOfToday()
  const folder = newServerFolder()
  const env = { DATABASE_URL: url, GALLA_DATA_DIR: folder, GALLA_DEMO: 'on' }
  const node = startGalla({ port: await freePort(), env })
  await node.ready()
  const page = await (await fetch(node.address)).text()
  const stream = /hx-sse:connect="([^"]+)"|sse-connect="([^"]+)"/.exec(page)
  const address = stream?.[1] ?? stream?.[2]
  expect(address, page).toBeDefined()
  const events = await fetch(new URL(address ?? '', node.address))
  expect(events.headers.get('content-type')).toMatch(/event-stream/)
  const reading = events.text().catch(() => 'cut')
  const began = performance.now()
  expect(await node.interrupt()).toBe(0)
  measured(`stopped in ${Math.round(performance.now() - began)} ms with a page open`)
  await reading
  await removeServer(folder)
})
