import { one, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from './audit.ts'
import { joinPeople } from './join-people.ts'
import { linkConversation, personOf } from './persons.ts'
import { type Refusal, refuse } from './refusal.ts'
import { hashOf, type Random, secureRandom } from './token.ts'

// No 0, O, 1, I: what is read off one phone is typed on another. 32 symbols, so 8 of them are 40 bits.
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const symbols = 8
const minutes = 10
/** Wrong codes that one chat may send within ten minutes. */
const mostAttempts = 5

const forget = statement(
  'link-code-forget',
  `delete from link_code where person_id = $1 or expires_at < $2::timestamptz - interval '1 day'`,
)
const insert = statement(
  'link-code-insert',
  `insert into link_code (code_hash, person_id, expires_at) values ($1, $2, $3)`,
)

/** Digits come first in the alphabet. */
const digits = 8

// Always with a digit and a letter, so that no code can be taken for a word or a number: else the last symbol gives way.
function mixed(bytes: Uint8Array): string {
  const code = [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('')
  const last = bytes.at(-1) ?? 0
  if (!/\d/.test(code)) return code.slice(0, -1) + alphabet[last % digits]
  if (!/[A-Z]/.test(code)) return code.slice(0, -1) + alphabet[digits + (last % (alphabet.length - digits))]
  return code
}

/** A code of 8 letters and digits, good for ten minutes and one other chat. An older code of theirs ends. */
export async function makeLinkCode(
  tx: Tx,
  personId: number,
  now: Date,
  random: Random = secureRandom,
): Promise<string> {
  const code = mixed(random(symbols))
  await rows(tx.client, forget, [personId, now])
  await rows(tx.client, insert, [hashOf(code), personId, new Date(now.getTime() + minutes * 60_000)])
  return code
}

type Code = { personId: number; expiresAt: Date; usedAt: Date | null }

const find = statement<Code>(
  'link-code-find',
  `select person_id as "personId", expires_at as "expiresAt", used_at as "usedAt"
   from link_code where code_hash = $1 for update`,
)
const use = statement('link-code-use', `update link_code set used_at = $2 where code_hash = $1`)
// Not through audit(): an attempt is counted by the caller's clock.
const remember = statement(
  'link-code-remember-attempt',
  `insert into audit_log (at, person_id, action, subject) values ($1, $2, 'link-code-wrong', $3)`,
)
const attempts = statement<{ n: number }>(
  'link-code-attempts',
  `select count(*)::int as n from audit_log where subject = $1 and action = 'link-code-wrong'
     and at > $2::timestamptz - interval '10 minutes'`,
)

export type Linked = { ok: true; personId: number; already: boolean }

/**
 * Joins this chat to the person whose code was typed (spaces, dashes and small letters are fine). A person whom
 * the chat spoke for before is joined too where joinPeople allows it, else `link-other-seats`. Refuses
 * `link-code-wrong`, `link-code-expired`, `link-code-used`, and after five wrong ones `link-code-often`.
 */
export async function useLinkCode(
  tx: Tx,
  { code, conversationId, now }: { code: string; conversationId: number; now: Date },
): Promise<Linked | Refusal> {
  const speaking = await personOf(tx, conversationId)
  const subject = `conversation:${conversationId}`
  const tried = await one(tx.client, attempts, [subject, now])
  if (tried && tried.n >= mostAttempts) return refuse('link-code-often', { minutes })
  const hash = hashOf(read(code))
  const found = await one(tx.client, find, [hash])
  if (!found) {
    await rows(tx.client, remember, [now, speaking, subject])
    return refuse('link-code-wrong')
  }
  if (speaking === found.personId) return { ok: true, personId: speaking, already: true }
  if (found.usedAt) return refuse('link-code-used')
  if (found.expiresAt <= now) return refuse('link-code-expired')
  return join(tx, { hash, conversationId, speaking, into: found.personId, now })
}

type Joining = { hash: Buffer; conversationId: number; speaking: number | null; into: number; now: Date }

async function join(
  tx: Tx,
  { hash, conversationId, speaking, into, now }: Joining,
): Promise<Linked | Refusal> {
  if (speaking !== null) {
    const joined = await joinPeople(tx, { from: speaking, into, proof: 'code', now })
    if (!joined.ok) return joined
  }
  await linkConversation(tx, conversationId, into)
  await rows(tx.client, use, [hash, now])
  const subject = `person:${into}`
  await audit(tx, { personId: into, action: 'channel-joined', subject, detail: { conversationId } })
  return { ok: true, personId: into, already: false }
}

function read(typed: string): string {
  return typed
    .slice(0, 40)
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[\s-]/g, '')
    .toUpperCase()
}
