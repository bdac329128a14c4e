import { type Queryable, rows, statement } from '../db/statement.ts'

export type FoundOutlet = { id: number; code: string; name: string; ownerName: string | null }

const columns = `o.id, o.code, o.name, o.owner_name as "ownerName"`

const byCode = statement<FoundOutlet>(
  'outlets-by-code',
  `select ${columns} from outlet o where o.code = any($1::text[]) and o.status = 'active'
     and ($2::bigint[] is null or o.distributor_id = any($2))`,
)

// Within some distributors' shops the names are few enough to compare each.
const ofDistributors = statement<FoundOutlet>(
  'outlets-by-name-of-distributors',
  `select ${columns} from outlet o
   where o.distributor_id = any($1::bigint[]) and o.status = 'active'
     and (word_similarity($2, o.name) >= 0.5 or word_similarity($2, coalesce(o.owner_name, '')) >= 0.6)
   order by word_similarity($2, o.name) desc, o.name, o.id limit 8`,
)

// Over all outlets only a search that an index can answer: names that begin so.
const anywhere = statement<FoundOutlet>(
  'outlets-by-name',
  `select ${columns} from outlet o where o.status = 'active' and o.name ilike $1 order by o.name, o.id limit 8`,
)

/**
 * Active shops by code ("R-0012", "r12") or by name and owner, best first, 8 at most. `distributorIds`: only shops of
 * these; without it all of the brand's, by the beginning of their name.
 */
export async function findOutlets(
  q: Queryable,
  typed: string,
  distributorIds?: readonly number[],
): Promise<FoundOutlet[]> {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 80)
  if (text === '') return []
  const coded = await rows(q, byCode, [codesOf(text), distributorIds ?? null])
  if (coded.length > 0) return coded
  if (distributorIds) return rows(q, ofDistributors, [distributorIds, text])
  return rows(q, anywhere, [`${text.replace(/[\\%_]/g, '\\$&')}%`])
}

/** The codes a typed text may mean: itself, and "r12" as R-0012. */
export function codesOf(text: string): string[] {
  const code = text.toUpperCase().replace(/\s+/g, '')
  const digits = /^R-?(\d{1,12})$/.exec(code)?.[1]
  return digits ? [code, `R-${digits.padStart(4, '0')}`] : [code]
}
