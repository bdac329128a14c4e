/** Keeps a session running: opens one, waits for its end, opens the next, until stopped or until a human must help. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromiumFlags, findChromium } from './browser.ts'
import { type End, reasonOf } from './end.ts'
import { loadLibrary } from './library.ts'
import type { Log } from './log.ts'
import { freeProfile } from './profile-lock.ts'
import { openSession, type Session, type SessionEvents } from './session.ts'
import type { Phase, Reason } from './state.ts'
import type { Patience } from './watch.ts'

export type Standing = { phase: Phase; qr?: string; reason?: Reason; detail?: string }

export type SupervisorOptions = {
  /** Of this channel alone. */
  folder: string
  chromium?: string | undefined
  version?: string | undefined
  patience: Patience
  /** Before the next start, after so many in a row that did not get ready. */
  pauseMs(failures: number): number
  /** How long codes are shown that nobody scans. */
  scanMs: number
  /** Conflicts within ten minutes before it is left to the one who opened WhatsApp Web elsewhere. */
  mostConflicts: number
  now(): number
  log: Log
  show(standing: Standing): void
  events: Pick<SessionEvents, 'opened' | 'ready'>
}

export type Supervisor = {
  session(): Session | undefined
  standing(): Standing
  /** Takes up again what was stopped, or what is waiting to be tried again. */
  connect(): void
  stop(): Promise<void>
}

export function supervise(options: SupervisorOptions): Supervisor {
  const stopping = new AbortController()
  let session: Session | undefined
  let standing: Standing = { phase: 'starting' }
  let woken = Promise.withResolvers<void>()
  const counts: Counts = { failures: 0, conflicts: [], unscannedSince: 0 }

  const show = (now: Standing) => {
    if (stopping.signal.aborted) return
    standing = now
    options.show(now)
  }

  const run = async (): Promise<End> => {
    const { folder, log } = options
    const found = findChromium(options.chromium)
    if ('missing' in found) return { reason: 'no-browser', detail: found.missing }
    await freeProfile(profileIn(folder))
    const { chromium: _, ...rest } = options
    const library = await loadLibrary()
    if (stopping.signal.aborted) return { reason: 'silent' }
    const opened = openSession(
      { ...rest, library, chromium: found.path, flags: chromiumFlags() },
      eventsOf(options, counts, show, { standing: () => standing, giveUp: (end) => session?.end(end) }),
    )
    session = opened
    const ended = await Promise.race([opened.ended, abortOf(stopping.signal)])
    session = undefined
    await opened.close()
    // What is left of a session that was logged out would only hinder the next one.
    if (ended.reason === 'logged-out') await rm(profileIn(folder), { recursive: true, force: true })
    log.info({ ...ended }, 'whatsapp-web: a session ended')
    return ended
  }

  const keepUp = async () => {
    while (!stopping.signal.aborted) {
      show({ phase: 'starting', ...(standing.reason ? { reason: standing.reason } : {}) })
      const ended = await run().catch(
        (error: unknown): End => ({ reason: 'start-failed', detail: reasonOf(error) }),
      )
      if (stopping.signal.aborted) break
      woken = Promise.withResolvers()
      const pause = nextPause(options, counts, ended)
      show({ phase: pause === undefined ? 'stopped' : 'waiting', ...ended })
      await rest(pause, woken.promise, stopping.signal)
    }
  }

  const done = keepUp()
  return {
    session: () => session,
    standing: () => standing,
    connect() {
      Object.assign(counts, { failures: 0, conflicts: [], unscannedSince: 0 })
      woken.resolve()
    },
    async stop() {
      stopping.abort()
      await done
    },
  }
}

type Counts = { failures: number; conflicts: number[]; unscannedSince: number }

const conflictsCountMs = 600_000

function eventsOf(
  options: SupervisorOptions,
  counts: Counts,
  show: (now: Standing) => void,
  { standing, giveUp }: { standing(): Standing; giveUp(end: End): void },
): SessionEvents {
  return {
    ...options.events,
    scan(qr) {
      counts.unscannedSince ||= options.now()
      if (options.now() - counts.unscannedSince >= options.scanMs) return giveUp({ reason: 'not-scanned' })
      const { reason } = standing()
      show({ phase: 'scan', qr, ...(reason ? { reason } : {}) })
    },
    linked() {
      counts.unscannedSince = 0
      if (standing().phase !== 'ready') show({ phase: 'connecting' })
    },
    ready(session) {
      counts.failures = 0
      options.events.ready(session)
      show({ phase: 'ready' })
    },
  }
}

/** Milliseconds until the next try; undefined where only a human can help. */
function nextPause(options: SupervisorOptions, counts: Counts, { reason }: End): number | undefined {
  if (reason === 'no-browser' || reason === 'not-scanned') return undefined
  if (reason === 'logged-out') return 0
  const now = options.now()
  if (reason === 'conflict')
    counts.conflicts = [...counts.conflicts.filter((at) => now - at < conflictsCountMs), now]
  if (reason === 'conflict' && counts.conflicts.length >= options.mostConflicts) return undefined
  counts.failures++
  return options.pauseMs(counts.failures)
}

function profileIn(folder: string): string {
  return join(folder, 'session')
}

async function rest(ms: number | undefined, woken: Promise<void>, signal: AbortSignal): Promise<void> {
  const over = new AbortController()
  const either = AbortSignal.any([over.signal, signal])
  const waits = [
    woken,
    abortOf(signal),
    ...(ms === undefined ? [] : [wait(ms, undefined, { signal: either })]),
  ]
  await Promise.race(waits).catch(() => {})
  over.abort()
}

function abortOf(signal: AbortSignal): Promise<End> {
  const { promise, resolve } = Promise.withResolvers<End>()
  if (signal.aborted) resolve({ reason: 'silent' })
  signal.addEventListener('abort', () => resolve({ reason: 'silent' }), { once: true })
  return promise
}
