/** Starts the phones and a bot as processes of their own, and asks the phones to play. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Game, Played } from './phones.ts'

const here = import.meta.dirname
const quickImports = join(here, '..', '..', '..', 'src', 'db', 'quick-imports.ts')
export const mainScript = join(here, '..', '..', '..', 'src', 'main.ts')

export type Phones = { root: string; play(game: Game): Promise<Played>; pid: number; stop(): void }

export async function startPhones(): Promise<Phones> {
  const child = fork(join(here, 'phones.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [{ root }] = (await once(child, 'message')) as [{ root: string }]
  return {
    root,
    pid: child.pid ?? 0,
    async play(game) {
      child.send(game)
      const [{ played }] = (await once(child, 'message')) as [{ played: Played }]
      if (played.mistakes.length > 0) throw new Error(played.mistakes.join('\n'))
      return played
    },
    stop: () => void child.kill(),
  }
}

/** `ended` resolves when the process is gone, however it came to that. */
export type Bot = { pid: number; stop(): Promise<void>; ended: Promise<void> }

/** Starts a bot and waits until it answers on its port. */
export async function startBot(
  script: string,
  env: Record<string, string>,
  flags: string[] = [],
): Promise<Bot> {
  const port = await freePort()
  const child = fork(script, {
    execArgv: ['--import', quickImports, ...flags],
    env: { ...process.env, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(() => {})
  await answering(`http://127.0.0.1:${port}/health`, child)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { pid: child.pid ?? 0, stop, ended }
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('the bot ended before it was ready')
    const found = await fetch(url).catch(() => undefined)
    if (found?.ok) return
    await wait(100)
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
