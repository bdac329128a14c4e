import { type Queryable, rows, statement } from '../../db/statement.ts'

const names = statement<{ id: number; name: string | null }>(
  'web_campaign_people',
  'select id, name from person where id = any($1::bigint[])',
)

/** Names of marketers by their numbers. */
export async function namesOfPeople(q: Queryable, ids: readonly number[]): Promise<Map<number, string>> {
  const found = ids.length > 0 ? await rows(q, names, [[...new Set(ids)]]) : []
  return new Map(found.map(({ id, name }) => [id, name ?? '']))
}
