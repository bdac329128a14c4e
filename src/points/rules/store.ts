/** Publishing and ending earning rules. A published version is never edited: a new one takes its place for later orders. */
import { one, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { audit } from '../../people/audit.ts'
import { type Mistake, mistake, shapeMistakes } from '../../schemes/mistakes.ts'
import { isTimeZone, windowOf } from '../../schemes/window.ts'
import { PointRuleDocument, ruleKinds } from './document.ts'

export type PublishedRule =
  | { readonly ok: true; readonly id: number; readonly version: number; readonly repeated?: true }
  | {
      readonly ok: false
      readonly reason: 'point-rule-code-invalid' | 'point-rule-mistakes' | 'point-rule-over-already'
      readonly mistakes?: readonly Mistake[]
    }

const codeShape = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/

// Every publishing waits here for the one before it.
const raise = statement<object>(
  'point-rule-list-raise',
  'update point_rule_list set version = version + 1 where id = 1',
)
const newest = statement<{ id: number; version: number; same: boolean }>(
  'point-rule-newest',
  `select r.id, r.version, v.body = $2::jsonb and v.ended_at is null as same from point_rule r
   join point_rule_version v on v.rule_id = r.id and v.version = r.version where r.code = $1`,
)
const write = statement<{ id: number; version: number }>(
  'point-rule-publish',
  `with head as (
     insert into point_rule as r (code, version) values ($1, 1)
     on conflict (code) do update set version = r.version + 1 returning id, version)
   insert into point_rule_version (rule_id, version, body, published_at, published_by)
   select id, version, $2::jsonb, $3, $4::bigint from head returning rule_id as id, version`,
)
const end = statement<{ id: number }>(
  'point-rule-end',
  `update point_rule_version v set ended_at = $2 from point_rule r
   where r.code = $1 and v.rule_id = r.id and v.version = r.version and v.ended_at is null returning r.id`,
)

type Request = { readonly code: string; readonly by: number | null; readonly now: Date }

type RuleRead =
  | { readonly ok: true; readonly document: PointRuleDocument }
  | Extract<PublishedRule, { ok: false }>

/** Reads a document as it was written. Refuses as `publishRule` does. */
export function readRule({
  code,
  document,
  now,
}: Omit<Request, 'by'> & { readonly document: unknown }): RuleRead {
  if (!codeShape.test(code)) return { ok: false, reason: 'point-rule-code-invalid' }
  const read = PointRuleDocument.safeParse(document, { reportInput: true })
  if (!read.success) return wrong(shapeMistakes(read.error.issues).map(withKinds))
  const { window } = read.data
  if (!isTimeZone(window.timeZone))
    return wrong([mistake('window.timeZone', 'scheme-no-time-zone', { zone: window.timeZone })])
  const { from, until } = windowOf(window)
  if (until <= from) return wrong([mistake('window.until', 'scheme-ends-before-start')])
  return until <= now ? { ok: false, reason: 'point-rule-over-already' } : { ok: true, document: read.data }
}

const wrong = (mistakes: readonly Mistake[]): RuleRead => ({
  ok: false,
  reason: 'point-rule-mistakes',
  mistakes,
})

const withKinds = (each: Mistake): Mistake =>
  each.at === 'rule.kind' && each.reason === 'scheme-field-not-one-of'
    ? mistake(each.at, each.reason, { known: ruleKinds.join(', ') })
    : each

/**
 * Makes a document the version of its rule for orders placed from now on, within its window. The same document again
 * changes nothing. Refuses a code of other than letters, digits and dashes, mistakes of shape, a window that has passed.
 */
export async function publishRule(
  tx: Tx,
  { code, document, by, now }: Request & { readonly document: unknown },
): Promise<PublishedRule> {
  const read = readRule({ code, document, now })
  if (!read.ok) return read
  const body = JSON.stringify(read.document)
  await one(tx.client, raise)
  const known = await one(tx.client, newest, [code, body])
  if (known?.same) return { ok: true, id: known.id, version: known.version, repeated: true }
  const made = await one(tx.client, write, [code, body, now, by])
  if (!made) throw new Error(`rule ${code} was not written`)
  await audit(tx, {
    personId: by,
    action: 'publish-point-rule',
    subject: `point-rule:${made.id}`,
    detail: { code },
  })
  return { ok: true, ...made }
}

/** Orders placed from now on no longer earn by it; false where it did not hold. */
export async function endRule(tx: Tx, { code, by, now }: Request): Promise<boolean> {
  await one(tx.client, raise)
  const ended = await one(tx.client, end, [code, now])
  if (!ended) return false
  await audit(tx, {
    personId: by,
    action: 'end-point-rule',
    subject: `point-rule:${ended.id}`,
    detail: { code },
  })
  return true
}
