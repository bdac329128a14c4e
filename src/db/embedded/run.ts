import { execFile } from 'node:child_process'
import type { ServerUser } from './user.ts'

export type Outcome = { ok: boolean; output: string; code?: unknown }

/** The environment of the server: a locale of the user's or a PGDATA would change what our flags ask for. */
export function serverEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(LANG|LC_|PG|NODE_)/.test(name)),
  )
}

/** Runs one of the server's programs to its end; a failure is returned, with what it printed. */
export function run(program: string, args: string[], user?: ServerUser): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const options = { cwd: '/', env: serverEnv(), timeout: 120_000, windowsHide: true, ...user }
  execFile(program, args, options, (error, stdout, stderr) => {
    const output = `${stdout}${stderr}`.trim()
    resolve(error ? { ok: false, output: output || error.message, code: error.code } : { ok: true, output })
  })
  return promise
}
