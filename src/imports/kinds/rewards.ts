/** The catalogue of what points are spent on. */
import { rewardKinds } from '../../rewards/states.ts'
import { money, whole } from '../cells/number.ts'
import { code, oneOf, text, words, yesNo } from '../cells/text.ts'
import { day } from '../cells/time.ts'
import { eachMustExist } from '../check-file.ts'
import { type Cells, type FileCheck, type Kind, optional, type RowRefusal, required } from '../kind.ts'
import { refuse } from '../sentences.ts'
import { type Target, upsert } from '../upsert.ts'

const lists = ['classes', 'regions', 'beats', 'distributors', 'outlets', 'tiers', 'segments']
const given = (name: string) => [name, { given: name }] as const

// What a file leaves open: an amount stands in most names, and a discount is no benefit.
const amountInName = `(regexp_replace(substring(i.name from '₹\\s*([0-9][0-9,]*)'), ',', '', 'g'))::bigint * 100`
const fill = `update incoming i set
    worth = coalesce(i.worth, ${amountInName}, w.worth, case when i.kind in ('voucher', 'gift')
      then i.points * coalesce(w.hundred, 1000) / 100 end),
    counts_as_benefit = coalesce(i.counts_as_benefit, w.counts, i.kind <> 'credit_note')
  from (select x.row, r.worth, r.counts_as_benefit as counts, s.hundred_points as hundred
    from incoming x left join reward r on r.code = x.code left join reward_setting s on true) w
  where w.row = i.row`

const target: Target = {
  table: 'reward',
  key: { code: 'i.code' },
  set: {
    ...Object.fromEntries(['kind', 'name', 'points', 'stock', ...lists].map(given)),
    name_hi: { given: 'name_hi' },
    name_hinglish: { given: 'name_hinglish' },
    // Filled above, whether or not the file has them.
    worth: { given: 'code', as: 'i.worth' },
    counts_as_benefit: { given: 'code', as: 'i.counts_as_benefit' },
    from_day: { given: 'starts' },
    until_day: { given: 'ends' },
  },
  from: 'incoming i',
}

const noAmount: FileCheck = {
  column: 'worth',
  text: `select row from incoming where kind in ('credit_note', 'upi') and coalesce(worth, 0) = 0`,
  refusal: () => refuse('reward-amount'),
}

const otherKind: FileCheck = {
  column: 'kind',
  text: `select i.row, i.code as text, r.kind from incoming i join reward r on r.code = i.code
         where i.kind <> r.kind and exists (select from redemption x where x.reward_id = r.id)`,
  refusal: (found) => refuse('reward-kind', found),
}

function inOrder(cells: Cells): RowRefusal[] {
  const [from, until] = [cells('starts'), cells('ends')]
  return from && until && until < from ? [{ column: 'ends', ...refuse('reward-ends-before') }] : []
}

export const rewards: Kind = {
  name: 'rewards',
  columns: [
    required('code', 'text', code),
    required('name', 'text', text(60)),
    required('kind', 'text', oneOf(rewardKinds)),
    required('points', 'bigint', whole(1, 100_000_000)),
    optional('stock', 'int', whole(0, 10_000_000)),
    optional('name_hi', 'text', text(60)),
    optional('name_hinglish', 'text', text(60)),
    optional('worth', 'bigint', money),
    optional('counts_as_benefit', 'boolean', yesNo),
    optional('starts', 'date', day),
    optional('ends', 'date', day),
    ...lists.map((name) => optional(name, 'text[]', words)),
  ],
  key: { parts: ['code'], column: 'code', what: 'Reward' },
  checkRow: inOrder,
  prepare: async (sql) => {
    await sql.rows(fill)
  },
  checkFile: [
    noAmount,
    otherKind,
    eachMustExist('regions', 'region', 'region'),
    eachMustExist('beats', 'beat', 'beat'),
    eachMustExist('distributors', 'distributor', 'distributor'),
    eachMustExist('outlets', 'outlet', 'outlet'),
  ],
  write: (sql, plan) => upsert(sql, target, plan),
}
