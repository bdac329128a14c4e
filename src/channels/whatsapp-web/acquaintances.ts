/**
 * Whom this channel listens to. The number may be somebody's own phone: what strangers write to it is none of our
 * business, is not stored and not answered.
 */
import { one, type Queryable, rows, statement } from '../../db/statement.ts'
import { phoneForms } from '../../people/phone.ts'
import { hashOf, looksLikeToken } from '../../people/token.ts'
import { accountName, channelName } from './state.ts'
import { type Names, phoneOf } from './wids.ts'

export type Acquaintances = {
  /** The chat of this person, whichever name came; `known` when they are on a list or have spoken with us. */
  look(names: Names, nowMs: number): Promise<{ chat: string; known: boolean }>
  /** Whether the text carries an invite or a code that we gave out. */
  invited(text: string): Promise<boolean>
  /** Listens to this person from now on; these names are one chat. */
  keep(chat: string, names: Names, nowMs: number): Promise<void>
}

const lookUp = statement<{ chat: string | null; known: boolean }>(
  'whatsapp-web-acquaintance',
  `with named as (
     select chat from chat_address
     where channel = $1 and account = $2 and kind = 'wid' and value = any($3::text[]) order by since limit 1)
   select (select chat from named) as chat,
     exists (select from conversation where channel = $1 and account = $2
       and (chat = any($3::text[]) or chat = (select chat from named)))
     or exists (select from person_phone where phone = any($4::text[]))
     or exists (select from outlet where phone = any($4::text[]))
     or exists (select from distributor where phone = any($4::text[])) as known`,
)
const code = statement<{ given: boolean }>(
  'whatsapp-web-code',
  `select exists (select from invite where token_hash = any($1::bytea[]))
     or exists (select from link_code where code_hash = any($1::bytea[])) as given`,
)
const keepNames = statement(
  'whatsapp-web-keep-names',
  `insert into chat_address (channel, account, kind, value, chat)
   select $1, $2, 'wid', value, $4 from unnest($3::text[]) as value on conflict do nothing`,
)

/** A stranger may be put on the list at any time; an acquaintance stays one. */
const rememberMs = { known: 600_000, stranger: 20_000 }
const mostRemembered = 20_000

export function acquaintances(q: Queryable): Acquaintances {
  const memory = new Map<string, { chat: string; known: boolean; until: number }>()
  const remember = (key: string, chat: string, known: boolean, nowMs: number) => {
    memory.delete(key)
    memory.set(key, { chat, known, until: nowMs + rememberMs[known ? 'known' : 'stranger'] })
    for (const oldest of memory.keys()) if (memory.size > mostRemembered) memory.delete(oldest)
  }
  return {
    async look(names, nowMs) {
      const wids = widsOf(names)
      const key = wids.join(' ')
      const remembered = memory.get(key)
      if (remembered && remembered.until > nowMs) return remembered
      const phones = phoneForms(phoneOf(names.number ?? '') ?? '')?.international ?? []
      const found = await one(q, lookUp, [channelName, accountName, wids, phones])
      const known = found?.known ?? false
      const chat = found?.chat ?? names.number ?? names.lid ?? ''
      remember(key, chat, known, nowMs)
      return { chat, known }
    },
    async invited(text) {
      const hashes = codesIn(text).map(hashOf)
      if (hashes.length === 0) return false
      return (await one(q, code, [hashes]))?.given ?? false
    },
    async keep(chat, names, nowMs) {
      const wids = widsOf(names)
      remember(wids.join(' '), chat, true, nowMs)
      // A chat known under one name only is its own address.
      if (wids.length > 1) await rows(q, keepNames, [channelName, accountName, wids, chat])
    },
  }
}

function widsOf({ number, lid }: Names): string[] {
  return [number, lid].filter((wid) => wid !== undefined)
}

/** What may be a secret of ours: invites of 32 characters, codes of eight, perhaps in two groups. */
function codesIn(text: string): string[] {
  const tokens = text
    .slice(0, 500)
    .split(/[\s/=?&]+/)
    .filter(looksLikeToken)
  const short = text.trim().toUpperCase()
  const codes = /^[0-9A-Z]{4}[\s-]?[0-9A-Z]{4}$/.test(short) ? [short.replace(/[\s-]/, '')] : []
  return [...tokens, ...codes].slice(0, 5)
}
