/** `npm run audiences -- save <name> <file.json> | preview <file.json> | list | drop <name>`: who schemes and campaigns are for. */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Audience } from '../campaigns/audience/audience.ts'
import { previewOf } from '../campaigns/audience/preview.ts'
import { dropAudience, isAudienceName, saveAudience, savedAudiences } from '../campaigns/audience/saved.ts'
import type { Db } from '../db/client.ts'
import { inTransaction, retryTransient } from '../db/tx.ts'
import { runCommand, withDb } from './with-db.ts'

const usage = `Usage: npm run audiences -- save <name> <file.json> | preview <file.json> | list | drop <name>
The file holds one audience: see docs/audiences.md. A name has small letters, digits and dashes.`

/** The document of a file; a sentence for each mistake of it otherwise. */
function read(path: string): Audience | string[] {
  if (!existsSync(path)) return [`There is no file ${path}.`]
  try {
    const read = Audience.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    if (read.success) return read.data
    return read.error.issues.map(({ path: at, message }) => `${at.join('.') || 'the audience'}: ${message}`)
  } catch (error) {
    return [`${path} is not JSON: ${(error as Error).message}`]
  }
}

async function preview(db: Db, audience: Audience): Promise<number> {
  const { outlets, sample } = await inTransaction(db, (tx) => previewOf(tx, audience, new Date()))
  console.log(`${outlets} outlets`)
  for (const { code, name } of sample) console.log(`${code}  ${name}`)
  return 0
}

async function save(db: Db, name: string, document: Audience): Promise<number> {
  const work = () =>
    inTransaction(db, (tx) => saveAudience(tx, { name, document, by: null, now: new Date() }))
  console.log(`${name}: ${await retryTransient(work, { attempts: 3 })} outlets.`)
  return 0
}

async function list(db: Db): Promise<number> {
  const found = await savedAudiences(db.pool)
  for (const { name, outlets, refreshedAt } of found)
    console.log(
      `${name}  ${outlets ?? 0} outlets  looked up ${refreshedAt?.toISOString().slice(0, 16) ?? 'never'}`,
    )
  if (found.length === 0) console.log('There are no saved audiences.')
  return 0
}

async function drop(db: Db, name: string): Promise<number> {
  const dropped = await inTransaction(db, (tx) => dropAudience(tx, name, null))
  if (dropped) console.log(`${name} is gone: what names it is for nobody now.`)
  else console.error(`There is no audience ${name}.`)
  return dropped ? 0 : 1
}

async function main(): Promise<number> {
  const [deed, first = '', second = '', ...more] = parseArgs({ allowPositionals: true }).positionals
  const fits =
    more.length === 0 &&
    ((deed === 'list' && !first) ||
      (deed === 'drop' && first && !second) ||
      (deed === 'preview' && first && !second) ||
      (deed === 'save' && isAudienceName(first) && second))
  if (!fits) {
    console.error(usage)
    return 2
  }
  if (deed === 'list') return withDb(list)
  if (deed === 'drop') return withDb((db) => drop(db, first))
  const audience = read(deed === 'save' ? second : first)
  if (Array.isArray(audience)) {
    for (const sentence of audience) console.error(sentence)
    return 1
  }
  return withDb((db) => (deed === 'save' ? save(db, first, audience) : preview(db, audience)))
}

await runCommand(main)
