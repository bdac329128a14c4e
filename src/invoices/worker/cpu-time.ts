/** What a process of ours has worked, as the system counts it. */
import { readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second, whatever its clock. */
const tickMs = 10

/** Milliseconds of processor time, all its threads; undefined where the system does not tell, or the process is gone. */
export function cpuMsOf(pid: number | undefined): number | undefined {
  if (pid === undefined || process.platform !== 'linux') return undefined
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold anything: the numbers begin after it.
    const [user = 0, system = 0] = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number)
    return (user + system) * tickMs
  } catch {
    return undefined
  }
}
