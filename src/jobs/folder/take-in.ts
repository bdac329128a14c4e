/**
 * One file from in/: taken in once, then moved to done/ or refused/ with a report beside it. A process that dies anywhere
 * finds the file again and is answered as before: what was written and that it was written are one commit.
 */
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Core } from '../../chat/core.ts'
import { languages } from '../../chat/wording.ts'
import { inTransaction } from '../../db/tx.ts'
import { importFile } from '../../imports/import-file.ts'
import { rememberRefusal } from '../../imports/refused.ts'
import { linesOf } from '../../imports/report.ts'
import { keepNames } from '../../papers/stored-names.ts'
import { TallyNames } from '../../papers/tally-names.ts'
import { isWhole, kindOfFile, kindsTold } from './kinds.ts'
import { hashOfFile, type Waiting, writeWhole } from './places.ts'

export type Home = { readonly id: number; readonly code: string; readonly path: string }

const largestFile = 32 * 1_024 * 1_024

function unlessGone(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}

type Outcome = { readonly ok: boolean; readonly lines: readonly string[] }

export async function takeIn(core: Core, home: Home, file: Waiting): Promise<void> {
  const tooLarge = file.size > largestFile
  const bytes = tooLarge ? Buffer.alloc(0) : await readFile(file.path).catch(unlessGone)
  // Taken back since it was seen.
  if (!bytes) return
  const hash = hashOfFile(bytes)
  const outcome = tooLarge
    ? { ok: false, lines: [`${file.name}: larger than ${largestFile / 1_048_576} MB; nothing was imported.`] }
    : await outcomeOf(core, home, file, bytes)
  // The same file gets the same name whenever this runs, so that a second run replaces what a first one left.
  const day = file.changed.toISOString().slice(0, 10)
  const name = `${day}-${hash.toString('hex').slice(0, 8)}-${file.name}`
  const to = join(home.path, outcome.ok ? 'done' : 'refused', name)
  await writeWhole(`${to}.txt`, `${outcome.lines.join('\n')}\n`)
  await rename(file.path, to)
  const { ok } = outcome
  core.log.info({ distributor: home.code, file: file.name, ok }, 'a file of the exchange folder')
}

async function outcomeOf(core: Core, home: Home, file: Waiting, bytes: Buffer): Promise<Outcome> {
  if (/^tally-names\.json$/i.test(file.name)) return namesOf(core, home, file.name, bytes)
  const kind = kindOfFile(file.name)
  if (!kind) return { ok: false, lines: [`${file.name}: nothing was imported.`, kindsTold] }
  const hash = hashOfFile(bytes)
  // By the file's own day, not today's: the same list may be meant anew on another day, but is one file at midnight.
  const day = file.changed.toISOString().slice(0, 10)
  const delivery = {
    key: `folder:${home.code}:${kind}:${day}:${hash.toString('hex')}`,
    ...{ hash, distributorId: home.id, source: 'folder' as const, name: file.name },
  }
  const now = core.now()
  const how = { kind, own: home.code, whole: isWhole(file.name), delivery, languages, now }
  const report = await importFile(core.db, { ...how, stream: Readable.from([bytes]) })
  const ok = report.mistakes.length === 0
  if (!ok) await rememberRefusal(core.db.pool, kind, delivery, report, now)
  return { ok, lines: linesOf(report, file.name) }
}

async function namesOf(core: Core, home: Home, name: string, bytes: Buffer): Promise<Outcome> {
  const read = TallyNames.safeParse(parsed(bytes))
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`)
    return { ok: false, lines: [`${name}: nothing was kept.`, ...lines] }
  }
  await inTransaction(core.db, (tx) => keepNames(tx, home.id, read.data, core.now()))
  return { ok: true, lines: [`${name}: kept.`] }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
