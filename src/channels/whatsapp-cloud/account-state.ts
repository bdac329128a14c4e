/** What every node knows of the account: kept in channel_account.state, beside what others keep there. */
import { z } from 'zod'
import type { TemplateChange } from '../../chat/template-state.ts'
import type { Db } from '../../db/client.ts'
import { one, rows, statement } from '../../db/statement.ts'
import type { Log } from '../log.ts'
import type { AccountNote } from './account-note.ts'

const patch = statement<never>(
  'whatsapp_account_patch',
  `insert into channel_account (account, channel, state)
   values ($1, 'whatsapp-cloud', $2::jsonb || jsonb_build_object('news', $3::jsonb))
   on conflict (account) do update set state = channel_account.state || $2::jsonb
     || jsonb_build_object('news', coalesce(channel_account.state -> 'news', '{}') || $3::jsonb)`,
)
const read = statement<{ trouble: unknown }>(
  'whatsapp_account_trouble',
  `select state -> 'trouble' as trouble from channel_account where account = $1`,
)

const Trouble = z.object({ reason: z.string(), until: z.coerce.date().optional() }).nullable().catch(null)

export type AccountState = {
  /** Keeps what was told; resolves when it is committed. */
  keep(notes: AccountNote[]): Promise<void>
  /** Sees, at most every half minute, what was kept before and by other nodes. */
  refresh(): Promise<void>
}

export type AccountStateOptions = {
  db: Db
  account: string
  log: Log
  noteTemplateChange: (change: TemplateChange) => Promise<void>
  /** Told why the account does not work, and null when it works again. */
  onTrouble: (reason: string | null) => void
  now: () => Date
}

const freshMs = 30_000

export function createAccountState(options: AccountStateOptions): AccountState {
  const { db, account, log, now } = options
  let known: string | null = null
  let seenAt = 0
  const see = (trouble: z.infer<typeof Trouble>) => {
    const isOver = trouble?.until !== undefined && trouble.until <= now()
    const reason = isOver ? null : (trouble?.reason ?? null)
    if (reason !== known) options.onTrouble(reason)
    known = reason
  }
  return {
    async refresh() {
      if (now().getTime() - seenAt < freshMs) return
      seenAt = now().getTime()
      see(Trouble.parse((await one(db.pool, read, [account]))?.trouble ?? null))
    },
    async keep(notes) {
      const at = now().toISOString()
      const told = notes.filter((note) => note.kind === 'news')
      const last = notes.findLast((note) => note.kind === 'trouble')
      const trouble = last && (last.reason === null ? null : { reason: last.reason, until: last.until, at })
      for (const { name, severe, told: what } of told)
        log[severe ? 'error' : 'warn']({ name, told: what }, 'whatsapp: news of the account')
      const news = Object.fromEntries(told.map((note) => [note.name, { at, told: note.told }]))
      const change = trouble === undefined ? {} : { trouble }
      await rows(db.pool, patch, [account, JSON.stringify(change), JSON.stringify(news)])
      for (const note of notes) if (note.kind === 'template') await options.noteTemplateChange(note.change)
      if (trouble !== undefined) see(Trouble.parse(trouble))
    },
  }
}
