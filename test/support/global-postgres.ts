import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../src/db/embedded/start.ts'
import { migrate } from '../../src/db/migrate.ts'
import { openJobs } from '../../src/jobs/scheduler.ts'
import { makeLog } from '../../src/log.ts'
import { fastestParent, newServerFolder, removeAbandoned, removeServer } from './abandoned.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { url: string; template: string }
  }
}

const template = 'galla_template'

/** One server without fsync for the whole run, and a migrated database with queues for jobs in it that the tests copy. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned()
  const dataDir = newServerFolder(fastestParent())
  const server = await startEmbedded({ dataDir, durable: false, maxConnections: 200 })
  await makeTemplate(server.url)
  provide('postgres', { url: server.url, template })
  return async () => {
    await server.stop()
    await removeServer(dataDir)
  }
}

async function makeTemplate(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`create database ${template}`)
  await admin.end()
  const target = new URL(url)
  target.pathname = `/${template}`
  await migrate({ url: target.href })
  const jobs = await openJobs(target.href, makeLog('silent'), false)
  await jobs.stop()
}
