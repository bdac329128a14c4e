/** Processor time and memory of other processes, from /proc. Linux only. */
import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100

const fieldsOf = (pid: number | string): string[] => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

/** Seconds of processor time a process has used, all its threads. */
export function cpuOf(pid: number): number {
  const [user, system] = fieldsOf(pid).slice(11, 13).map(Number)
  return ((user ?? 0) + (system ?? 0)) / ticksPerSecond
}

/** The same for a process, its children, and those of them that have ended. */
export function cpuOfFamily(pid: number): number {
  const [user, system, deadUser, deadSystem] = fieldsOf(pid).slice(11, 15).map(Number)
  const own = (user ?? 0) + (system ?? 0) + (deadUser ?? 0) + (deadSystem ?? 0)
  return (
    own / ticksPerSecond + childrenOf(pid).reduce((sum, child) => sum + ifAlive(() => cpuOf(child.pid), 0), 0)
  )
}

const parentOf = (pid: string) => ifAlive(() => Number(fieldsOf(pid)[1]), undefined)

/** Living children of a process, with how they were called. */
export const childrenOf = (pid: number): { pid: number; command: string }[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map((name) => ({
      pid: Number(name),
      command: ifAlive(() => readFileSync(`/proc/${name}/cmdline`, 'utf8'), ''),
    }))

/** Between the listing and the look, a process may end. */
export function ifAlive<T>(look: () => T, otherwise: T): T {
  try {
    return look()
  } catch {
    return otherwise
  }
}

const memoryOf = (pid: number, field: 'VmRSS' | 'VmHWM'): number => {
  const [, kib] = new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kib) / 1_024
}

/** Resident size in MiB. */
export const residentOf = (pid: number): number => memoryOf(pid, 'VmRSS')

/** The most a process ever held, in MiB. */
export const mostHeldBy = (pid: number): number => memoryOf(pid, 'VmHWM')

export const loadNow = (): string => readFileSync('/proc/loadavg', 'utf8').split(' ')[0] ?? '?'
