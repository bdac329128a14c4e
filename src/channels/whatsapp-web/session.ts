/** One run of the browser with WhatsApp Web in it, from its start to its end, whatever ends it. */
import { setTimeout as wait } from 'node:timers/promises'
import { type End, reasonOf } from './end.ts'
import type { Client, Library } from './library.ts'
import type { Log } from './log.ts'
import { type Patience, watch } from './watch.ts'

export type SessionOptions = {
  library: Library
  chromium: string
  flags: string[]
  /** Holds the browser's profile and the copies of WhatsApp's page. */
  folder: string
  /** Opens with a page kept in `<folder>/pages/<version>.html` instead of today's. */
  version?: string | undefined
  patience: Patience
  log: Log
}

export type SessionEvents = {
  /** A code to scan; comes again whenever WhatsApp renews it. */
  scan(code: string): void
  /** The phone has scanned it, or was linked before. */
  linked(): void
  /** May be said more than once: after every reload of the page. */
  ready(session: Session): void
  /** Before anything else happens: where listeners are put on. */
  opened(client: Client): void
}

export type Session = {
  client: Client
  /** Resolves once, when the browser, the page or the link to the phone is gone. */
  ended: Promise<End>
  /** Declares it over. */
  end(end: End): void
  /** Whether messages can be sent now. */
  usable(): boolean
  /** Ends the browser, gently first. Resolves when its process is gone. */
  close(): Promise<void>
}

const closingMs = 5_000

/** Starts the browser. Returns at once; all that follows is told through `on` and `ended`. */
export function openSession(options: SessionOptions, on: SessionEvents): Session {
  const { promise: ended, resolve: end } = Promise.withResolvers<End>()
  const state = { over: false, ready: false }
  const launch = Promise.withResolvers<void>()
  const client: Client = newClient(options, () => {
    attach(client, end)
    launch.resolve()
  })
  const watching = watch(client, options.patience, end)
  const session: Session = {
    client,
    ended,
    end,
    usable: () => state.ready && !state.over,
    async close() {
      // A browser that is just being started cannot be ended yet, and would stay.
      await launch.promise
      await close(client, options.log)
    },
  }
  void ended.then(() => {
    state.over = true
    watching.stop()
  })
  client.on('qr', (code) => {
    watching.scanning()
    on.scan(code)
  })
  client.on('authenticated', () => {
    watching.waiting()
    on.linked()
  })
  client.on('ready', () => {
    state.ready = true
    watching.ready()
    on.ready(session)
  })
  client.on('auth_failure', (detail) => end({ reason: 'start-failed', detail: String(detail) }))
  client.on('disconnected', (reason) => end(endOf(String(reason))))
  on.opened(client)
  watching.waiting()
  void start(client, state, watching.waiting, end).then(launch.resolve)
  return session
}

/** The library rejects with plain strings too. */
async function start(
  client: Client,
  state: { ready: boolean },
  reloaded: () => void,
  end: (end: End) => void,
): Promise<void> {
  try {
    await client.initialize()
    // A page loaded anew is of no use until the library has settled in it.
    client.pupPage?.on('framenavigated', (frame) => {
      if (frame !== client.pupPage?.mainFrame()) return
      state.ready = false
      reloaded()
    })
  } catch (error) {
    end({ reason: 'start-failed', detail: reasonOf(error) })
  }
}

/** The browser runs: from now on its end is noticed. */
function attach({ pupBrowser: browser, pupPage: page }: Client, end: (end: End) => void): void {
  browser?.on('disconnected', () => end({ reason: 'browser-ended' }))
  if (browser && !browser.connected) end({ reason: 'browser-ended' })
  page?.on('error', () => end({ reason: 'browser-ended', detail: 'the page crashed' }))
  // The driver stops listening to the pipes before they break, which would end the node.
  for (const pipe of browser?.process()?.stdio ?? []) pipe?.on('error', () => {})
}

function newClient(
  { library, chromium, flags, folder, version }: SessionOptions,
  launched: () => void,
): Client {
  const authStrategy = new library.LocalAuth({ dataPath: folder })
  Object.assign(authStrategy, { afterBrowserInitialized: async () => launched() })
  return new library.Client({
    authStrategy,
    ...(version ? { webVersion: version } : {}),
    webVersionCache: { type: 'local', path: `${folder}/pages`, strict: version !== undefined },
    puppeteer: {
      executablePath: chromium,
      headless: true,
      args: flags,
      // The browser ends when its pipe does, so it never outlives a node that was killed.
      pipe: true,
      // Signals are the node's: the driver would end the process in the middle of its last turns.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    },
  })
}

function endOf(reason: string): End {
  if (reason === 'LOGOUT' || reason.startsWith('UNPAIRED')) return { reason: 'logged-out' }
  if (reason === 'CONFLICT') return { reason: 'conflict' }
  return { reason: 'silent', detail: reason }
}

async function close(client: Client, log: Log): Promise<void> {
  const browser = client.pupBrowser?.process()
  const gone =
    browser && browser.exitCode === null && browser.signalCode === null
      ? new Promise((resolve) => browser.once('exit', resolve))
      : Promise.resolve()
  await Promise.race([client.destroy(), wait(closingMs, undefined, { ref: false })]).catch((error: unknown) =>
    log.debug({ reason: reasonOf(error) }, 'whatsapp-web: the browser did not close by itself'),
  )
  if (browser?.pid) killGroup(browser.pid)
  await Promise.race([gone, wait(closingMs, undefined, { ref: false })])
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {} // gone already
}
