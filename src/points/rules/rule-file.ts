/** A file of earning rules, { "CODE": document, … }: published as a whole, or not at all. And the rules there are. */
import { type Queryable, rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { unknownNames } from '../../schemes/unknown-names.ts'
import { type PublishedRule, publishRule, readRule } from './store.ts'

type Refused = Extract<PublishedRule, { ok: false }>

/** `refused` by code, with every mistake; `reason` is why the file itself cannot be read. */
export type FileOutcome =
  | { readonly ok: true; readonly rules: readonly { code: string; version: number; repeated: boolean }[] }
  | {
      readonly ok: false
      readonly reason: 'too-large' | 'not-json' | 'no-rules' | 'too-many'
      readonly told?: string
    }
  | { readonly ok: false; readonly refused: readonly (Refused & { readonly code: string })[] }

const mostCharacters = 1_000_000
const mostRules = 500

/** Nothing is written unless every document can be. Refuses more than a million characters or 500 rules. */
export async function publishFile(tx: Tx, text: string, now: Date): Promise<FileOutcome> {
  const found = documentsOf(text)
  if ('ok' in found) return found
  const refused = found.documents.flatMap(([code, document]) => {
    const read = readRule({ code, document, now })
    return read.ok ? [] : [{ code, ...read }]
  })
  if (refused.length > 0) return { ok: false, refused }
  const strange = await withUnknownNames(tx, found.documents, now)
  if (strange.length > 0) return { ok: false, refused: strange }
  const published = []
  for (const [code, document] of found.documents) {
    const outcome = await publishRule(tx, { code, document, by: null, now })
    if (!outcome.ok) throw new Error(`${code} was read, and refused when published: ${outcome.reason}`)
    published.push({ code, version: outcome.version, repeated: outcome.repeated ?? false })
  }
  return { ok: true, rules: published }
}

/** A rule for goods or shops that do not exist would earn nobody anything. */
async function withUnknownNames(tx: Tx, documents: Documents['documents'], now: Date) {
  const read = documents.flatMap(([code, document]) => {
    const outcome = readRule({ code, document, now })
    return outcome.ok ? [{ code, document: outcome.document }] : []
  })
  const brought = read.flatMap(({ document: { rule } }) =>
    rule.kind === 'programme' ? rule.tiers.map(({ tier }) => tier) : [],
  )
  const found = await unknownNames(
    tx.client,
    read.map(({ document }) => document),
  )
  return read.flatMap(({ code }, at) => {
    const mistakes = (found[at] ?? []).filter(
      ({ args }) => args.what !== 'tier' || !brought.includes(String(args.name)),
    )
    return mistakes.length > 0
      ? [{ code, ok: false as const, reason: 'point-rule-mistakes' as const, mistakes }]
      : []
  })
}

type Documents = { readonly documents: readonly (readonly [code: string, document: unknown])[] }

function documentsOf(text: string): Documents | Extract<FileOutcome, { ok: false }> {
  if (text.length > mostCharacters) return { ok: false, reason: 'too-large' }
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch (error) {
    return { ok: false, reason: 'not-json', told: error instanceof Error ? error.message : String(error) }
  }
  if (read === null || typeof read !== 'object' || Array.isArray(read))
    return { ok: false, reason: 'no-rules' }
  const documents = Object.entries(read)
  if (documents.length === 0) return { ok: false, reason: 'no-rules' }
  return documents.length > mostRules ? { ok: false, reason: 'too-many' } : { documents }
}

export type ListedRule = {
  readonly code: string
  readonly version: number
  readonly kind: string
  readonly name: string
  readonly from: string
  readonly until: string
  readonly ended: Date | null
}

const list = statement<ListedRule>(
  'point-rules-listed',
  `select r.code, r.version, v.body->'rule'->>'kind' as kind, v.body->'name'->>'en' as name,
     v.body->'window'->>'from' as from, v.body->'window'->>'until' as until, v.ended_at as ended
   from point_rule r join point_rule_version v on v.rule_id = r.id and v.version = r.version order by r.code limit 1000`,
)

/** The newest version of each rule, by code. */
export const listRules = (q: Queryable): Promise<ListedRule[]> => rows(q, list)
