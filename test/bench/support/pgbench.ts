/** Debian's or the user's pgbench: where it is, and how fast it runs a script. */
import { execFile } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { promisify } from 'node:util'
import { connectionOf } from './server.ts'

const run = promisify(execFile)

export function findPgbench(): string | undefined {
  const places = [process.env.PGBENCH, '/usr/bin/pgbench', ...globSync('/usr/lib/postgresql/*/bin/pgbench')]
  return places.find((place) => place && existsSync(place))
}

/** Scripts a second. */
export async function pgbench(
  program: string,
  url: string,
  options: { script: string; clients: number; seconds: number },
): Promise<number> {
  const { host, port, user, database } = connectionOf(url)
  const { script, clients, seconds } = options
  const how = ['-n', '-M', 'prepared', '-f', script, '-c', `${clients}`, '-j', `${Math.min(2, clients)}`]
  const where = ['-h', host, '-p', port, '-U', user, '-T', `${seconds}`, database]
  const { stdout, stderr } = await run(program, [...how, ...where], {
    maxBuffer: 1e8,
    // As the node asks for it; without, it spends most of its time planning.
    env: { ...process.env, PGOPTIONS: '-c plan_cache_mode=force_generic_plan' },
  })
  const [, rate] = /tps = ([\d.]+)/.exec(stdout) ?? []
  if (!rate || /aborted/.test(stderr)) throw new Error(`pgbench failed:\n${stderr.slice(0, 2_000)}`)
  return Number(rate)
}
