/**
 * The browser's lock on its profile, a link `SingletonLock -> <host>-<pid>`. After a node was killed it may name a
 * browser that still runs, or a machine that is gone. Whoever holds the account may take the profile over.
 */
import { readFile, readlink, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const marks = ['SingletonLock', 'SingletonSocket', 'SingletonCookie']
const tries = 50

/** Ends a browser left behind on this profile and removes its marks. Call it only while holding the account. */
export async function freeProfile(profile: string): Promise<void> {
  const lock = await readlink(join(profile, 'SingletonLock')).catch(() => undefined)
  if (lock === undefined) return
  const [, host, digits] = /^(.*)-(\d+)$/.exec(lock) ?? []
  const pid = Number(digits)
  if (host === hostname() && pid > 1 && (await isOurs(pid, profile))) await end(pid, profile)
  for (const mark of marks) await rm(join(profile, mark), { force: true })
}

/** A pid may have been given to another program since: its command line must name this very folder. */
async function isOurs(pid: number, profile: string): Promise<boolean> {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return line.split('\0').includes(`--user-data-dir=${profile}`)
}

async function end(pid: number, profile: string): Promise<void> {
  for (let n = 0; n < tries && (await isOurs(pid, profile)); n++) {
    kill(pid)
    await wait(100)
  }
}

function kill(pid: number): void {
  // The driver starts the browser as the leader of a group, its helpers with it.
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL')
    } catch {} // gone already
  }
}
