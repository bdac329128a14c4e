/** Debian's or the user's pgbench: where it is, and how fast it runs a script. */
import { execFile } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { promisify } from 'node:util'
import { cpuOf, ifAlive } from './cpu.ts'
import { connectionOf } from './server.ts'

const run = promisify(execFile)

export function findPgbench(): string | undefined {
  const places = [process.env.PGBENCH, '/usr/bin/pgbench', ...globSync('/usr/lib/postgresql/*/bin/pgbench')]
  return places.find((place) => place && existsSync(place))
}

/** Scripts a second, how many ran, and the processor time of pgbench itself, in seconds. */
export type Pgbenched = { rate: number; scripts: number; cpu: number }

export async function pgbench(
  program: string,
  url: string,
  options: { script: string; clients: number; seconds: number },
): Promise<Pgbenched> {
  const { host, port, user, database } = connectionOf(url)
  const { script, clients, seconds } = options
  const how = ['-n', '-M', 'prepared', '-f', script, '-c', `${clients}`, '-j', `${Math.min(2, clients)}`]
  const where = ['-h', host, '-p', port, '-U', user, '-T', `${seconds}`, database]
  const running = run(program, [...how, ...where], {
    maxBuffer: 1e8,
    // As the node asks for it; without, it spends most of its time planning.
    env: { ...process.env, PGOPTIONS: '-c plan_cache_mode=force_generic_plan' },
  })
  let cpu = 0
  // What a process has used is gone with it.
  const watching = setInterval(() => {
    cpu = ifAlive(() => cpuOf(running.child.pid ?? 0), cpu)
  }, 50)
  const { stdout, stderr } = await running.finally(() => clearInterval(watching))
  const [, rate] = /tps = ([\d.]+)/.exec(stdout) ?? []
  const [, scripts] = /actually processed: (\d+)/.exec(stdout) ?? []
  if (!rate || !scripts || /aborted/.test(stderr))
    throw new Error(`pgbench failed:\n${stderr.slice(0, 2_000)}`)
  return { rate: Number(rate), scripts: Number(scripts), cpu }
}
