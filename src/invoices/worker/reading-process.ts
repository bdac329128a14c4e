/** One process that reads bills, as its node sees it. */
import { type ChildProcess, fork } from 'node:child_process'
import type { Advice } from '../photo/coach.ts'
import type { Reading } from '../types.ts'
import { cpuMsOf } from './cpu-time.ts'
import type { FromChild, PageImage, ToChild } from './messages.ts'

/** A reading that was not finished: the process died, took too long, or met a fault of ours. */
export class ReadingFault extends Error {
  readonly code: 'died' | 'slow' | 'failed' | 'busy' | 'stopped'
  constructor(code: ReadingFault['code'], message: string) {
    super(message)
    this.code = code
  }
}

export type ProcessLimits = {
  /** Milliseconds of processor time one reading may take: on a busy machine it only takes longer. */
  readonly cpuMs: number
  /** Milliseconds by the clock: for one that waits for what never comes. */
  readonly timeMs: number
  /** Resident bytes after a reading, above which the process is replaced. */
  readonly memory: number
  /** Readings after which it is replaced. */
  readonly reads: number
}

/** What may be heard of a bill before it is read. `onBegin` is awaited each time before a process gets it. */
export type Listening = {
  readonly onBegin?: (() => Promise<void>) | undefined
  readonly onAdvice?: ((advice: readonly Advice[]) => void) | undefined
  readonly onPages?: ((pages: readonly PageImage[]) => void) | undefined
}

export type Look = Pick<Extract<FromChild, { kind: 'looked' }>, 'advice' | 'codes'>
type Answer = Extract<FromChild, { kind: 'read' | 'looked' }>
type Waiting = Listening & {
  readonly id: number
  readonly resolve: (said: Answer) => void
  readonly reject: (fault: ReadingFault) => void
  readonly watch: readonly NodeJS.Timeout[]
}

/**
 * Else the C library keeps a heap for each thread of the networks, as large as its largest bill, and what a bill needed for a moment
 * stays with the process: each one added a hundred MiB. Measured: what lies above 8 MiB goes back at once at no cost, above 1 MiB
 * at three times the processor time.
 */
const allocation = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: String(8 * 2 ** 20),
  MALLOC_TRIM_THRESHOLD_: String(32 * 2 ** 20),
}

// A sixth of a first reading was making JavaScript of the files it needs.
const quickImports = new URL('../../db/quick-imports.ts', import.meta.url).href

/** How often the processor time is looked at. */
const lookMs = 1_000

export class ReadingProcess {
  readonly #child: ChildProcess
  readonly #limits: ProcessLimits
  #waiting: Waiting | undefined
  #reads = 0
  #worn = false

  constructor(file: URL, args: readonly number[], limits: ProcessLimits) {
    this.#limits = limits
    this.#child = fork(file, args.map(String), {
      serialization: 'advanced',
      execArgv: ['--import', quickImports],
      env: { ...process.env, ...allocation },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#child.on('message', (message: FromChild) => this.#hear(message))
    this.#child.on('exit', (code, signal) =>
      this.#end('died', `the reading process ended (${signal ?? code})`),
    )
    this.#child.on('error', (error) => this.#end('died', error.message))
    this.idle()
  }

  /** Whether it has read enough and should make room for a fresh one. */
  get worn(): boolean {
    return this.#worn
  }

  /** Lets the node end while nothing is being read. */
  idle(): void {
    this.#child.unref()
    this.#child.channel?.unref()
  }

  /** Rejects with a `ReadingFault`. */
  async read(job: Omit<ToChild, 'pages'>, listening: Listening): Promise<Reading> {
    const said = await this.#ask(job, listening)
    if (said.kind !== 'read') throw new ReadingFault('failed', 'a look was answered, no reading')
    return said.reading
  }

  /** What is wrong with a photo, by a process that only looks. Rejects with a `ReadingFault`. */
  async look(job: Omit<ToChild, 'pages'>): Promise<Look> {
    const said = await this.#ask(job, {})
    if (said.kind !== 'looked') throw new ReadingFault('failed', 'a reading was answered, no look')
    return said
  }

  /** One at a time. */
  #ask(job: Omit<ToChild, 'pages'>, listening: Listening): Promise<Answer> {
    this.#child.ref()
    this.#child.channel?.ref()
    return new Promise((resolve, reject) => {
      this.#waiting = { id: job.id, ...listening, resolve, reject, watch: this.#watch() }
      const pages = listening.onPages !== undefined
      this.#child.send(
        { ...job, pages } satisfies ToChild,
        (error) => error && this.#end('died', error.message),
      )
    })
  }

  #watch(): NodeJS.Timeout[] {
    const { cpuMs, timeMs } = this.#limits
    const before = cpuMsOf(this.#child.pid) ?? 0
    const look = () => {
      const used = (cpuMsOf(this.#child.pid) ?? 0) - before
      if (used > cpuMs) this.#end('slow', `not read in ${cpuMs} ms of processor time`)
    }
    return [
      setTimeout(() => this.#end('slow', `not read within ${timeMs} ms`), timeMs),
      setInterval(look, Math.min(lookMs, cpuMs)),
    ]
  }

  stop(): void {
    this.#end('stopped', 'reading was stopped')
  }

  #hear(message: FromChild): void {
    if (message.id !== this.#waiting?.id) return
    if (message.kind === 'advice') {
      this.#waiting.onAdvice?.(message.advice)
      return
    }
    if (message.kind === 'pages') {
      this.#waiting.onPages?.(message.pages)
      return
    }
    const waiting = this.#settle()
    if (message.kind === 'failed') {
      waiting?.reject(new ReadingFault('failed', message.error))
      return
    }
    this.#reads++
    this.#worn ||= this.#reads >= this.#limits.reads || message.rss > this.#limits.memory
    waiting?.resolve(message)
  }

  #end(code: ReadingFault['code'], text: string): void {
    this.#worn = true
    this.#settle()?.reject(new ReadingFault(code, text))
    // Not asked politely: a process stuck in native code hears nothing.
    this.#child.kill('SIGKILL')
  }

  #settle(): Waiting | undefined {
    const waiting = this.#waiting
    this.#waiting = undefined
    for (const timer of waiting?.watch ?? []) clearInterval(timer)
    return waiting
  }
}
