/** Schemes between the brand and its distributors, with every version, since invoices come in late. */
import { type Queryable, rows, statement } from '../../db/statement.ts'
import { SchemeDocument } from '../../schemes/document.ts'

type Version = { readonly document: SchemeDocument; readonly publishedOn: string }

export type PrimaryScheme = {
  readonly id: number
  /** Oldest first. */
  readonly versions: readonly Version[]
  /** The last day on which it held, where it was ended before its window was over. */
  readonly endedOn: string | null
}

type Row = { id: number; endedOn: string | null; versions: { body: unknown; publishedOn: string }[] }

// Days are those of each version's own zone, as its window is.
const read = statement<Row>(
  'claim-primary-schemes',
  `select s.id, max(case when s.ended_at < s.until_at
       then (s.ended_at at time zone (v.body->'window'->>'timeZone'))::date end)::text as "endedOn",
     json_agg(json_build_object('body', v.body,
       'publishedOn', (v.published_at at time zone (v.body->'window'->>'timeZone'))::date) order by v.version) as versions
   from scheme s join scheme_version v on v.scheme_id = s.id
   where s.level = 'primary' and s.status <> 'draft' group by s.id order by s.id limit 1000`,
)

export async function primarySchemes(q: Queryable): Promise<PrimaryScheme[]> {
  const found = await rows(q, read)
  return found.map(({ versions, ...scheme }) => ({
    ...scheme,
    versions: versions.map(({ body, publishedOn }) => ({
      document: SchemeDocument.parse(body),
      publishedOn,
    })),
  }))
}

/**
 * The document that held on a day: the last one published by then, or the first where the scheme was written down after
 * its window had begun. Undefined outside the window and after an early end.
 */
export function heldOn({ versions, endedOn }: PrimaryScheme, day: string): SchemeDocument | undefined {
  const known = versions.findLast(({ publishedOn }) => publishedOn <= day) ?? versions[0]
  if (!known || (endedOn !== null && day > endedOn)) return undefined
  const { from, until } = known.document.window
  return day >= from.slice(0, 10) && day <= until.slice(0, 10) ? known.document : undefined
}
