/** A durable Postgres for one bench, on the disk, with as many databases as the bench wants. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { startEmbedded } from '../../../src/db/embedded/start.ts'

export type BenchServer = {
  pid: () => number
  url: string
  /** The URL of a database, made from `template` unless it exists. */
  database(name: string, template?: string): Promise<string>
  stop(): Promise<void>
}

/** fsync on, a commit waits for the disk: what is measured here is what an operator gets. */
export async function startServer(): Promise<BenchServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'galla-bench-pg-'))
  const server = await startEmbedded({ dataDir, maxConnections: 100 })
  const stop = async () => {
    process.off('SIGINT', interrupted)
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
    if (server.folder !== dataDir) rmSync(server.folder, { recursive: true, force: true })
  }
  const interrupted = () => void stop().then(() => process.exit(130))
  process.once('SIGINT', interrupted)
  return {
    pid: () => server.pid,
    url: server.url,
    async database(name, template) {
      const found = await query(server.url, `select 1 from pg_database where datname = '${name}'`)
      if (found.rows.length === 0)
        await patiently(() =>
          query(server.url, `create database ${name} ${template ? `template ${template}` : ''}`),
        )
      return urlOf(server.url, name)
    },
    stop,
  }
}

/** A database that is in use at this moment cannot be copied. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries >= 20 || (error as { code?: string }).code !== '55006') throw error
      await wait(100)
    }
  }
}

function urlOf(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** Statements on a connection of their own. */
export async function query(url: string, ...texts: string[]): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const text of texts.slice(0, -1)) await client.query(text)
    return await client.query(texts.at(-1) ?? 'select 1')
  } finally {
    await client.end()
  }
}

/** What pgbench and psql want: the folder of the socket, or the host, and the database. */
export function connectionOf(url: string): { host: string; port: string; user: string; database: string } {
  const { hostname, port, username, pathname, searchParams } = new URL(url)
  return {
    host: searchParams.get('host') ?? decodeURIComponent(hostname),
    port: port || '5432',
    user: decodeURIComponent(username) || 'postgres',
    database: pathname.slice(1),
  }
}
