/** Starts the phones and a bot as processes of their own, and asks the phones to play. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Game, Played, Request } from './phones.ts'

const here = import.meta.dirname
const quickImports = join(here, '..', '..', '..', 'src', 'db', 'quick-imports.ts')
export const mainScript = join(here, '..', '..', '..', 'src', 'main.ts')

export type Phones = {
  root: string
  pid: number
  play(game: Game): Promise<Played & { delivered: number }>
  /** Tells where the bot hears, on messengers that a bot does not tell itself. */
  listen(url: string): Promise<void>
  /** One POST of a message of each of these chats; milliseconds until it was taken. */
  together(chats: string[], text: string): Promise<number>
  stop(): void
}

export async function startPhones(messenger: 'telegram' | 'whatsapp' = 'telegram'): Promise<Phones> {
  const child = fork(join(here, 'phones.ts'), [messenger], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [{ root }] = (await once(child, 'message')) as [{ root: string }]
  const ask = async <T>(request: Request): Promise<T> => {
    child.send(request)
    return ((await once(child, 'message')) as [T])[0]
  }
  return {
    root,
    pid: child.pid ?? 0,
    async play(game) {
      const { played, delivered } = await ask<{ played: Played; delivered: number }>({ game })
      if (played.mistakes.length > 0) throw new Error(played.mistakes.join('\n'))
      return { ...played, delivered }
    },
    listen: async (url) => void (await ask({ listen: url })),
    together: async (chats, text) => (await ask<{ ms: number }>({ together: chats, text })).ms,
    stop: () => void child.kill(),
  }
}

/** `ended` resolves when the process is gone, however it came to that. */
export type Bot = { pid: number; address: string; stop(): Promise<void>; ended: Promise<void> }

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
  return { pid: child.pid ?? 0, address: `http://127.0.0.1:${port}`, stop, ended }
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('the bot ended before it was ready')
    const found = await fetch(url).catch(() => undefined)
    if (found?.ok) return
    await wait(100)
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
