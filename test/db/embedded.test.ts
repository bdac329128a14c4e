import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openDb } from '../../src/db/client.ts'
import { isOurs } from '../../src/db/embedded/running.ts'
import { startEmbedded } from '../../src/db/embedded/start.ts'
import { newServerFolder, placeOf, removeServer } from '../support/abandoned.ts'
import { type Started, startProcess } from '../support/process.ts'

const script = fileURLToPath(new URL('./owner.ts', import.meta.url))

function newFolder(): string {
  const folder = newServerFolder()
  onTestFinished(() => removeServer(folder))
  return folder
}

type Owner = Started & { server: number; how: string; folder: string; url: string }

async function own(dataDir: string, shared?: string): Promise<Owner> {
  const started = startProcess(script, { args: shared ? [dataDir, shared] : [dataDir] })
  const [, server, how, folder, url] = await started.line(/^up (\d+) (taken over|started) (\S+) (\S+)$/)
  return { ...started, server: Number(server), how: how ?? '', folder: folder ?? '', url: url ?? '' }
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const db = openDb(url, { max: 1 })
  const { rows } = await db.pool.query(text).finally(() => db.close())
  return rows
}

const write = (url: string, words: string) => ask(url, `insert into note values ('${words}') returning words`)
const words = async (url: string) => (await ask(url, 'select words from note')) as { words: string }[]

// Not the pid alone: killed with its parent, a process may stay in the table of a container that has no init.
const runs = ({ server, folder }: Owner) => isOurs(server, placeOf(folder))

test('after kill -9 of its owner the server is taken over, with the data, and then ends in order', async () => {
  const dataDir = newFolder()
  const first = await own(dataDir)
  expect(first.how).toBe('started')
  await write(first.url, 'kept')
  await first.kill()
  expect(runs(first)).toBe(true)

  const second = await own(dataDir)
  expect(second.how).toBe('taken over')
  expect(second.server).toBe(first.server)
  expect(second.url).toBe(first.url)
  expect(await words(second.url)).toEqual([{ words: 'kept' }])
  second.signal('SIGINT')
  await second.exited
  expect(runs(first)).toBe(false)
})

test('after kill -9 of owner and server the next start has every committed row', async () => {
  const dataDir = newFolder()
  const first = await own(dataDir)
  await write(first.url, 'committed')
  first.freeze() // it must not bring the server back before it is killed itself
  process.kill(first.server, 'SIGKILL')
  await first.kill()

  const second = await own(dataDir)
  expect(second.how).toBe('started')
  expect(second.server).not.toBe(first.server)
  expect(await words(second.url)).toEqual([{ words: 'committed' }])
})

test('a server killed with -9 under a living owner comes back at the same address', async () => {
  const dataDir = newFolder()
  const owner = await own(dataDir)
  await write(owner.url, 'committed')
  process.kill(owner.server, 'SIGKILL')
  await owner.line(/^lost$/)
  const again = await startEmbedded({ dataDir })
  expect(again.url).toBe(owner.url)
  expect(again.pid).not.toBe(owner.server)
  expect(await words(owner.url)).toEqual([{ words: 'committed' }])
  await again.stop()
})

test('two starters on one new folder share one server, and the last to leave ends it', async () => {
  const dataDir = newFolder()
  const [one, two] = await Promise.all([own(dataDir), own(dataDir)])
  expect(one.server).toBe(two.server)
  expect([one.how, two.how].sort()).toEqual(['started', 'taken over'])

  one.signal('SIGINT')
  await one.exited
  expect(await words(two.url)).toHaveLength(1)
  two.signal('SIGINT')
  await two.exited
  expect(runs(two)).toBe(false)
})

test('Ctrl-C to the whole process group leaves the server to the owner, who still writes', async () => {
  const dataDir = newFolder()
  const owner = await own(dataDir)
  owner.interrupt()
  await owner.line(/^stopped$/)
  expect((await owner.exited).code).toBe(0)
  expect(runs(owner)).toBe(false)
  const next = await own(dataDir)
  expect(await words(next.url)).toEqual([{ words: 'written after Ctrl-C' }])
})
