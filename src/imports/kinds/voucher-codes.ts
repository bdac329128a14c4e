/** Codes of vouchers. They are sealed as they are read: nothing that is stored, here or in the file's table, shows one. */
import { code } from '../cells/text.ts'
import { day } from '../cells/time.ts'
import { mustExist } from '../check-file.ts'
import {
  type FileCheck,
  type Kind,
  optional,
  type Reader,
  required,
  type Sql,
  type Written,
} from '../kind.ts'
import { refuse } from '../sentences.ts'

const [least, most] = [4, 100]
const hashBytes = 32

// The hash, the id of the key and what is sealed, one after the other in one cell.
const sealed: Reader = (given, { vault }) => {
  if (!vault) return refuse('no-secret-key')
  if (given.length < least || given.length > most || !/^[\x20-\x7e]+$/.test(given))
    return refuse('not-voucher', { least, most })
  const hash = vault.hash('voucher', given)
  const bytes = [hash, Buffer.from(vault.keyId), vault.seal('voucher', hash.toString('hex'), given)]
  return `\\x${Buffer.concat(bytes).toString('hex')}`
}

const hash = (i: string) => `substring(${i}.code from 1 for ${hashBytes})`
const keyId = `convert_from(substring(i.code from ${hashBytes + 1} for 16), 'UTF8')`
const secret = `substring(i.code from ${hashBytes + 17})`

const twice: FileCheck = {
  column: 'code',
  text: `select row, first from (select row, code, min(row) over (partition by ${hash('i')}) as first from incoming i) k
         where row > first and code is not null`,
  refusal: (found) => refuse('code-twice', found),
}

const ofAnother: FileCheck = {
  column: 'code',
  text: `select i.row, r.code as text from incoming i join voucher_code v on v.hash = ${hash('i')}
         join reward r on r.id = v.reward_id where r.code <> i.reward`,
  refusal: (found) => refuse('code-of-another', found),
}

const noVoucher: FileCheck = {
  column: 'reward',
  text: `select i.row, i.reward as text, r.kind from incoming i join reward r on r.code = i.reward
         where r.kind <> 'voucher'`,
  refusal: (found) => refuse('reward-no-codes', found),
}

// A code that was given out stays as it was given.
const add = `with done as (
    insert into voucher_code as v (reward_id, hash, key_id, sealed, expires_on, added_at)
    select r.id, ${hash('i')}, ${keyId}, ${secret}, i.expires, $1::timestamptz
    from incoming i join reward r on r.code = i.reward order by i.row
    on conflict (hash) do update set expires_on = excluded.expires_on
      where v.redemption_id is null and v.expires_on is distinct from excluded.expires_on and $2::boolean
    returning (v.xmax = 0) as added)
  select count(*) filter (where added)::int as added, count(*) filter (where not added)::int as changed from done`

export const voucherCodes: Kind = {
  name: 'voucher-codes',
  columns: [
    required('reward', 'text', code),
    required('code', 'bytea', sealed),
    optional('expires', 'date', day),
  ],
  // Codes are compared by their hashes, see `twice`; a row of the file is only itself.
  key: { parts: ['row'], column: 'code', what: 'Code' },
  checkFile: [mustExist('reward', 'reward', 'reward'), noVoucher, twice, ofAnother],
  write: async (sql: Sql, plan) => {
    const [written] = await sql.rows<Written>(add, [plan.now.toISOString(), plan.has('expires')])
    return written ?? { added: 0, changed: 0 }
  },
}
