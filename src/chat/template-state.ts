/** What the messenger has decided about approved messages since they were submitted: kept with their account. */
import { z } from 'zod'
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Template } from './message.ts'

/** News of one approved message, in one language. */
export type TemplateChange = {
  name: string
  /** The messenger's code of the language. */
  language: string
  category?: Template['category']
  status?: 'approved' | 'paused' | 'disabled' | 'rejected'
}

const Kept = z.object({
  category: z.enum(['utility', 'marketing']).optional(),
  status: z.enum(['approved', 'paused', 'disabled', 'rejected']).optional(),
})

const note = statement<never>(
  'template_note',
  `update channel_account set state = jsonb_set(jsonb_set(state, '{templates}', coalesce(state->'templates', '{}')),
     array['templates', $2], coalesce(state->'templates'->$2, '{}') || $3::jsonb)
   where account = $1`,
)

/** Remembers a change of an approved message; what is sent from now on keeps to it. */
export async function noteTemplateChange(
  q: Queryable,
  account: string,
  { name, language, category, status }: TemplateChange,
): Promise<void> {
  const change = { ...(category ? { category } : {}), ...(status ? { status } : {}) }
  await rows(q, note, [account, `${name}|${language}`, JSON.stringify(change)])
}

/** The approved message as it may be used now; undefined where the messenger has taken it back. */
export function usable(template: Template, kept: unknown): Template | undefined {
  const now = Kept.safeParse(kept ?? {})
  if (!now.success) return template
  const { category, status } = now.data
  if (status !== undefined && status !== 'approved') return undefined
  return category ? { ...template, category } : template
}
