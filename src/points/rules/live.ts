/** Earning rules in memory, shared by the process: every confirmation needs them, and they change rarely. */
import { type Queryable, rows, statement } from '../../db/statement.ts'
import { windowOf } from '../../schemes/window.ts'
import { type PointRule, PointRuleDocument } from './document.ts'

/** Names the list that holds now: an expression, for a statement that is sent anyway. */
export const ruleListKey = `(select version || ' ' || current_database() from point_rule_list where id = 1)`

type Row = { id: number; code: string; version: number; body: unknown; published: Date; ended: Date | null }

// Superseded versions too: an order placed under one may be confirmed later.
const readAll = statement<Row>(
  'point-rules-live',
  `select r.id, r.code, v.version, v.body, v.published_at as published,
     least(v.ended_at, lead(v.published_at) over (partition by r.id order by v.version)) as ended
   from point_rule r join point_rule_version v on v.rule_id = r.id order by r.id, v.version desc limit 5000`,
)

const lists = new Map<string, Promise<readonly PointRule[]>>()

/** The rules that a key read a moment ago names: from memory, or one round trip. */
export function pointRules(q: Queryable, key: string): Promise<readonly PointRule[]> {
  const known = lists.get(key)
  if (known) return known
  const database = key.slice(key.indexOf(' '))
  for (const other of lists.keys()) if (other.endsWith(database)) lists.delete(other)
  const loading = rows(q, readAll).then((found) => found.map(ruleFrom))
  lists.set(key, loading)
  loading.catch(() => lists.delete(key))
  return loading
}

function ruleFrom({ id, code, version, body, published, ended }: Row): PointRule {
  const document = PointRuleDocument.parse(body)
  const { from, until } = windowOf(document.window)
  return {
    ...{ id, code, version, document },
    from: from > published ? from : published,
    until: ended && ended < until ? ended : until,
  }
}

/** Those by which an order placed at that time earns. */
export const heldAt = (rules: readonly PointRule[], at: Date): PointRule[] =>
  rules.filter(({ from, until }) => at >= from && at < until)
