/** A stand-in for the Cloud API that allows a rate and counts what is over it. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Bench } from './bench.ts'
import { withoutTelegram } from './cloud-world.ts'
import { freePort } from './play.ts'

const serve = new URL('../../support/whatsapp/serve.ts', import.meta.url).pathname
export const cloudAccount = '106540352242922'

type Meta = { root: string; pid: number; env: Record<string, string>; stop(): void }

/** The stand-in in a process of its own; everybody there can be written to, each a message at a time. */
export async function startMeta(bench: Bench, rate: number): Promise<Meta> {
  const port = await freePort()
  const flags = [
    '--port',
    port,
    '--per-second',
    rate,
    '--pair-burst',
    0,
    '--keep',
    1,
    '--anybody',
    '--batch',
    300,
  ]
  const child: ChildProcess = fork(serve, flags.map(String), { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  await once(child.stdout as NodeJS.ReadableStream, 'data')
  const stop = () => void child.kill()
  bench.closing.push(stop)
  const root = `http://127.0.0.1:${port}`
  const secrets = {
    WHATSAPP_PHONE_NUMBER_ID: cloudAccount,
    WHATSAPP_ACCESS_TOKEN: 'EAAstand-in-token',
    WHATSAPP_APP_SECRET: 'stand-in-app-secret',
    WHATSAPP_VERIFY_TOKEN: 'stand-in-verify-token',
  }
  return {
    root,
    pid: child.pid ?? 0,
    env: { ...withoutTelegram, ...secrets, WHATSAPP_GRAPH_URL: root },
    stop,
  }
}
