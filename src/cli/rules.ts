/** `npm run rules -- publish <file.json> | list | end <code>`: what earns points, from the terminal. */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { words } from '../chat/say.ts'
import { loadWordings } from '../chat/wording.ts'
import type { Db } from '../db/client.ts'
import { inTransaction, retryTransient } from '../db/tx.ts'
import { type FileOutcome, listRules, publishFile } from '../points/rules/rule-file.ts'
import { endRule } from '../points/rules/store.ts'
import { runCommand, withDb } from './with-db.ts'

const usage = `Usage: npm run rules -- publish <file.json> | list | end <code>
The file holds { "CODE": document, … }: see docs/points.md.`

const ofFile = {
  'too-large': 'The file is larger than a million characters; split it.',
  'not-json': 'The file is not JSON',
  'no-rules': 'The file holds no rules: { "CODE": document, … } is what it should look like.',
  'too-many': 'The file holds more than 500 rules; split it.',
}
const ofRule = {
  'point-rule-code-invalid': 'cannot be the code of a rule: letters, digits and dashes, 40 at most.',
  'point-rule-mistakes': 'cannot be published:',
  'point-rule-over-already': 'has a window that is over already.',
}

const setting = { region: { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }, now: new Date() }

/** What to say of a file that was refused, mistake by mistake. */
function sentencesOf(outcome: Extract<FileOutcome, { ok: false }>): string[] {
  if ('reason' in outcome) return [ofFile[outcome.reason] + (outcome.told ? `: ${outcome.told}.` : '')]
  const wordings = loadWordings(setting.region.country)
  return outcome.refused.flatMap(({ code, reason, mistakes = [] }) => [
    `${code} ${ofRule[reason]}`,
    ...mistakes.map((each) => `  ${wordings.text('en', words(each.reason, each.args), setting)}`),
  ])
}

async function publish(db: Db, path: string): Promise<number> {
  const text = readFileSync(path, 'utf8')
  const work = () => inTransaction(db, (tx) => publishFile(tx, text, new Date()))
  const outcome = await retryTransient(work, { attempts: 3 })
  if (!outcome.ok) {
    for (const sentence of sentencesOf(outcome)) console.error(sentence)
    console.error('Nothing was published.')
    return 1
  }
  for (const { code, version, repeated } of outcome.rules)
    console.log(
      repeated ? `${code}: as it was, version ${version}.` : `${code}: version ${version} is published.`,
    )
  return 0
}

async function list(db: Db): Promise<number> {
  const found = await listRules(db.pool)
  for (const { code, version, kind, name, from, until, ended } of found) {
    const held = ended ? `ended ${ended.toISOString().slice(0, 10)}` : `${from} to ${until}`
    console.log(`${code}  version ${version}  ${kind}  ${held}  ${name}`)
  }
  if (found.length === 0) console.log('There are no earning rules.')
  return 0
}

async function end(db: Db, code: string): Promise<number> {
  const ended = await inTransaction(db, (tx) => endRule(tx, { code, by: null, now: new Date() }))
  if (ended) console.log(`${code} has ended: orders placed from now on do not earn by it.`)
  else console.error(`No rule that holds is called ${code}.`)
  return ended ? 0 : 1
}

async function main(): Promise<number> {
  const [deed = '', about = '', ...more] = parseArgs({ allowPositionals: true }).positionals
  if (more.length === 0 && deed === 'list' && about === '') return withDb(list)
  if (more.length === 0 && deed === 'end' && about !== '') return withDb((db) => end(db, about))
  if (more.length > 0 || deed !== 'publish' || about === '') {
    console.error(usage)
    return 2
  }
  if (!existsSync(about)) {
    console.error(`There is no file ${about}.`)
    return 2
  }
  return withDb((db) => publish(db, about))
}

await runCommand(main)
