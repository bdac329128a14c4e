/** Watches the exchange folder by looking at it again and again, on one node at a time. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Core } from '../../chat/core.ts'
import { rows, statement } from '../../db/statement.ts'
import { tellDeliveries } from '../tell-deliveries.ts'
import { handOut, type Written } from './hand-out.ts'
import { diskTrouble, folderOf, makeWays, type Waiting, waitingIn } from './places.ts'
import { type Home, takeIn } from './take-in.ts'

const everyMs = 5_000
/** A file that has not grown since the last look and is older than this is whole. */
const settledMs = 3_000
/** One that is older than this need not be looked at twice: it was there before this process. */
const oldMs = 60_000

const all = statement<{ id: number; code: string }>('folder-distributors', 'select id, code from distributor')
const lock = `select pg_try_advisory_lock(hashtextextended('galla exchange folder', 0)) as won`
const unlock = `select pg_advisory_unlock(hashtextextended('galla exchange folder', 0))`

export class FolderWatch {
  readonly #core: Core
  readonly #root: string
  readonly #seen = new Map<string, { size: number; changed: number }>()
  readonly #written: Written = new Map()
  readonly #troubles = new Map<string, string>()
  #running: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(core: Core, root: string) {
    this.#core = core
    this.#root = root
  }

  start(): void {
    this.#timer = setInterval(() => void this.sweep(), everyMs)
    void this.sweep()
  }

  /** Waits for the look that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#running
  }

  /** One look; while one is under way, that one. Never throws: trouble is logged, once until it changes. */
  sweep(): Promise<void> {
    this.#running ??= this.#locked()
      .catch((error) => this.#trouble(this.#root, error))
      .finally(() => {
        this.#running = undefined
      })
    return this.#running
  }

  /** The lock lives as long as its connection; should that break, what two do at once is still done once. */
  async #locked(): Promise<void> {
    const client = await this.#core.db.pool.connect()
    try {
      const { rows: got } = await client.query<{ won: boolean }>(lock)
      if (!got[0]?.won) return
      try {
        await this.#look()
      } finally {
        await client.query(unlock)
      }
    } finally {
      client.release()
    }
  }

  async #look(): Promise<void> {
    const folders = await readdir(this.#root, { withFileTypes: true })
    const known = new Map((await rows(this.#core.db.pool, all)).map((each) => [folderOf(each.code), each]))
    this.#fine(this.#root)
    for (const folder of folders) {
      const path = join(this.#root, folder.name)
      const distributor = known.get(folder.name)
      if (folder.name.startsWith('.') || !(await stat(path)).isDirectory()) continue
      if (!distributor) this.#trouble(path, new Error('no distributor has this code'))
      else await this.#visit({ ...distributor, path }).catch((error) => this.#trouble(path, error))
    }
    await tellDeliveries(this.#core)
  }

  async #visit(home: Home): Promise<void> {
    await makeWays(home.path)
    let fine = true
    for (const file of await waitingIn(home.path)) {
      if (!this.#isWhole(file)) continue
      // One file that cannot be moved must not keep the others waiting.
      await takeIn(this.#core, home, file).catch((error) => {
        fine = false
        this.#trouble(home.path, error)
      })
      this.#seen.delete(file.path)
    }
    await handOut(this.#core, home, this.#written)
    if (fine) this.#fine(home.path)
  }

  #isWhole({ path, size, changed }: Waiting): boolean {
    const before = this.#seen.get(path)
    this.#seen.set(path, { size, changed: changed.getTime() })
    const age = this.#core.now().getTime() - changed.getTime()
    if (before) return before.size === size && before.changed === changed.getTime() && age >= settledMs
    return age >= oldMs
  }

  #trouble(path: string, error: unknown): void {
    const why = diskTrouble(error) ?? (error instanceof Error ? error.message : String(error))
    if (this.#troubles.get(path) === why) return
    this.#troubles.set(path, why)
    this.#core.log.error({ folder: path }, `the exchange folder cannot be used: ${why}`)
  }

  #fine(path: string): void {
    if (this.#troubles.delete(path))
      this.#core.log.info({ folder: path }, 'the exchange folder can be used again')
  }
}
