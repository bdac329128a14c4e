import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll, onTestFinished } from 'vitest'

export type Started = {
  pid: number
  /** What it printed so far, both streams, line by line. */
  lines: string[]
  /** The first line, printed or yet to come, that matches; throws with the output when the process ends first. */
  line(pattern: RegExp): Promise<RegExpExecArray>
  signal(signal: NodeJS.Signals): void
  /** Ctrl-C in a terminal: the signal goes to the whole process group. */
  interrupt(): void
  /** kill -9, resolves when it is gone. */
  kill(): Promise<void>
  freeze(): void
  thaw(): void
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

type Options = {
  args?: string[]
  /** Added to this process's environment; undefined removes a name. */
  env?: Record<string, string | undefined>
  cwd?: string
  /** Killed when the test ends (default) or when its file does, for processes started in beforeAll. */
  until?: 'test' | 'file'
}

const quickImports = new URL('../../src/db/quick-imports.ts', import.meta.url).href

const running = new Set<ChildProcess>()

/** Kills the group, so that what the process has started without a session of its own goes with it. */
function killGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL')
  } catch {} // all gone already
}

afterAll(() => running.forEach(killGroup))
process.once('exit', () => running.forEach(killGroup))

/** Starts a script with this very node, as `npm start` does, in a process group of its own. */
export function startProcess(script: string, options: Options = {}): Started {
  const child = spawn(process.execPath, ['--import', quickImports, script, ...(options.args ?? [])], {
    detached: true,
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const exited = once(child, 'exit').then(([code, signal]) => {
    running.delete(child)
    return { code, signal } as Awaited<Started['exited']>
  })
  if (options.until !== 'file') {
    onTestFinished(async () => {
      killGroup(child)
      await exited
    })
  }
  const signal = (name: NodeJS.Signals) => void child.kill(name)
  return {
    pid: child.pid ?? 0,
    ...listen(child),
    signal,
    interrupt: () => void process.kill(-(child.pid ?? 0), 'SIGINT'),
    kill: async () => {
      signal('SIGKILL')
      await exited
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    exited,
  }
}

function listen(child: ChildProcess): Pick<Started, 'lines' | 'line'> {
  const lines: string[] = []
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const look of waiting) look()
  }
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue
    createInterface(stream).on('line', (text) => {
      lines.push(text)
      wake()
    })
  }
  // 'close' comes after the last line, 'exit' may come before it.
  let closed = false
  child.once('close', () => {
    closed = true
    wake()
  })
  const line = (pattern: RegExp) => {
    const { promise, resolve, reject } = Promise.withResolvers<RegExpExecArray>()
    const look = () => {
      const found = lines.map((text) => pattern.exec(text)).find((match) => match !== null)
      if (found) resolve(found)
      else if (closed) reject(new Error(`ended without a line like ${pattern}:\n${lines.join('\n')}`))
      else return
      waiting.delete(look)
    }
    waiting.add(look)
    look()
    return promise
  }
  return { lines, line }
}
