/** Nodes of Galla as real processes, which tests kill, freeze and start again. */
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Started, startProcess } from '../process.ts'
import type { StandIn } from '../telegram/stand-in.ts'
import type { StandIn as WhatsApp } from '../whatsapp/stand-in.ts'

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url))

export type GallaOptions = {
  env: Record<string, string | undefined>
  port: number
  until?: 'test' | 'file'
}

/** One node over its lives: the port stays, the process changes. */
export type Galla = {
  readonly address: string
  readonly process: Started
  /** Processes that ended without being told to, with the end of what they printed. */
  readonly deaths: string[]
  /** Resolves when the newest process is ready. */
  ready(): Promise<void>
  /** Starts the next process. */
  start(): void
  /** kill -9. */
  kill(): Promise<void>
  /** Ctrl-C; resolves with the exit code. */
  interrupt(): Promise<number | null>
}

/** Starts a node; settings of this machine's own environment do not reach it. */
export function startGalla({ env, port, until = 'file' }: GallaOptions): Galla {
  const deaths: string[] = []
  const begin = () => {
    const started = startProcess(main, { env: { ...ownSettings, ...env, PORT: String(port) }, until })
    const life = { started, wanted: true }
    void started.exited.then(({ code, signal }) => {
      if (life.wanted) deaths.push(`${signal ?? code}: ${started.lines.slice(-20).join('\n')}`)
    })
    return life
  }
  let life = begin()
  return {
    address: `http://127.0.0.1:${port}`,
    get process() {
      return life.started
    },
    deaths,
    ready: async () => void (await life.started.line(/^Galla is ready at/)),
    start() {
      life = begin()
    },
    async kill() {
      life.wanted = false
      await life.started.kill()
    },
    async interrupt() {
      life.wanted = false
      life.started.interrupt()
      return (await life.started.exited).code
    },
  }
}

/** What a node is started with unless a test says otherwise. */
export const ownSettings: Record<string, string | undefined> = {
  ...Object.fromEntries(
    ['NODE_ENV', 'DATABASE_URL', 'PUBLIC_URL', 'HOST', 'TELEGRAM_BOT_TOKEN', 'TELEGRAM_WEBHOOK_SECRET'].map(
      (name) => [name, undefined],
    ),
  ),
  GALLA_DEMO: 'off',
  LOG_LEVEL: 'info',
  GALLA_POOL: '6',
}

/** Settings of a node that hears and speaks through the stand-in. */
export function withTelegram(telegram: StandIn, port: number): Record<string, string> {
  return {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  }
}

/** The same with WhatsApp's Cloud API; its webhook is entered at the stand-in. */
export function withWhatsApp(whatsapp: WhatsApp): Record<string, string> {
  return {
    WHATSAPP_PHONE_NUMBER_ID: whatsapp.phoneNumberId,
    WHATSAPP_ACCESS_TOKEN: whatsapp.token,
    WHATSAPP_APP_SECRET: whatsapp.appSecret,
    WHATSAPP_VERIFY_TOKEN: whatsapp.verifyToken,
    WHATSAPP_GRAPH_URL: whatsapp.root,
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
