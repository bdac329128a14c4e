/** What WhatsApp tells about the account itself instead of about a message. Pure; never throws. */
import { z } from 'zod'
import type { TemplateChange } from '../../chat/template-state.ts'

export type { TemplateChange }

export type AccountNote =
  | { kind: 'template'; change: TemplateChange }
  /** The account stopped working, until a time where one is told; or works again (null). */
  | { kind: 'trouble'; reason: string | null; until?: Date }
  /** For the operator's eyes, the latest of each name. */
  | { kind: 'news'; name: string; severe: boolean; told: string }

const maybe = <T extends z.ZodType>(type: T) => type.optional().catch(undefined)
const word = maybe(z.string().max(200))

const Template = z.object({
  event: word,
  message_template_name: z.string().min(1).max(512),
  message_template_language: z.string().min(2).max(15),
  new_category: word,
  reason: word,
})
const Account = z.object({
  event: z.string().max(80),
  ban_info: maybe(z.object({ waba_ban_state: word })),
  violation_info: maybe(z.object({ violation_type: word })),
  restriction_info: maybe(z.array(z.object({ restriction_type: word, expiration: maybe(z.number()) }))),
})
const Alert = z.object({
  alert_info: z.object({ alert_severity: word, alert_type: word, alert_description: word }),
})

const readers: Record<string, (value: Record<string, unknown>) => AccountNote[]> = {
  message_template_status_update: readTemplate,
  template_category_update: readTemplate,
  account_update: readAccount,
  account_alerts: readAlert,
  message_template_quality_update: (value) => [news('template-quality', value)],
  phone_number_quality_update: (value) => [news('quality', value, /FLAGGED|DOWNGRADE/)],
  security: (value) => [news('security', value, /./)],
  business_capability_update: (value) => [news('capability', value)],
}

/** What a field other than those about messages says; undefined where it is none of those that are listened to. */
export function readNotes(field: string, value: Record<string, unknown>): AccountNote[] | undefined {
  return Object.hasOwn(readers, field) ? readers[field]?.(value) : undefined
}

const statuses: Record<string, NonNullable<TemplateChange['status']>> = {
  APPROVED: 'approved',
  REINSTATED: 'approved',
  PAUSED: 'paused',
  REJECTED: 'rejected',
  DISABLED: 'disabled',
  DELETED: 'disabled',
  PENDING_DELETION: 'disabled',
}

function readTemplate(value: Record<string, unknown>): AccountNote[] {
  const read = Template.safeParse(value)
  if (!read.success) return [news('template', value)]
  const { event = '', message_template_name: name, message_template_language: language } = read.data
  const status = statuses[event.toUpperCase()]
  const category = read.data.new_category?.toLowerCase()
  const ours = category === 'utility' || category === 'marketing' ? ({ category } as const) : undefined
  const change = { name, language, ...(status ? { status } : {}), ...ours }
  const told = [name, language, event, category ?? '', read.data.reason ?? ''].filter(Boolean).join(' ')
  const isBad = category !== undefined || (status !== undefined && status !== 'approved')
  const note: AccountNote = { kind: 'news', name: 'template', severe: isBad, told }
  return status || ours ? [{ kind: 'template', change }, note] : [note]
}

function readAccount(value: Record<string, unknown>): AccountNote[] {
  const read = Account.safeParse(value)
  if (!read.success) return [news('account', value)]
  const { event, ban_info, restriction_info = [] } = read.data
  const note = news('account', value, /DISABLED|VIOLATION|RESTRICTION|DELETED|OFFBOARDED/)
  const ban = ban_info?.waba_ban_state
  if (ban === 'REINSTATE' || event === 'ACCOUNT_RECONNECTED') return [{ kind: 'trouble', reason: null }, note]
  if (ban === 'DISABLE') return [{ kind: 'trouble', reason: 'WhatsApp has disabled the account' }, note]
  if (event === 'ACCOUNT_DELETED' || event === 'ACCOUNT_OFFBOARDED')
    return [{ kind: 'trouble', reason: 'the account at WhatsApp is gone' }, note]
  // Other restrictions, such as on adding numbers, do not touch what is said.
  const silenced = restriction_info.filter(({ restriction_type }) => /MESSAGING/.test(restriction_type ?? ''))
  if (silenced.length === 0) return [note]
  const until = Math.max(...silenced.map(({ expiration }) => expiration ?? 0))
  const reason = `WhatsApp restricts the account: ${silenced.map((each) => each.restriction_type).join(', ')}`
  return [{ kind: 'trouble', reason, ...(until > 0 ? { until: new Date(until * 1_000) } : {}) }, note]
}

function readAlert(value: Record<string, unknown>): AccountNote[] {
  const read = Alert.safeParse(value)
  if (!read.success) return [news('alert', value)]
  const { alert_severity, alert_type, alert_description } = read.data.alert_info
  const told = [alert_severity, alert_type, alert_description].filter(Boolean).join(': ')
  return [{ kind: 'news', name: 'alert', severe: alert_severity === 'CRITICAL', told }]
}

/** Everything plain that was told, in one line. */
function news(name: string, value: Record<string, unknown>, severe?: RegExp): AccountNote {
  const isPlain = (each: unknown) => typeof each === 'string' || typeof each === 'number'
  // The number's own is the same every time, and a log is no place for it.
  const parts = Object.entries(value).filter(([key, each]) => isPlain(each) && key !== 'display_phone_number')
  const told = parts
    .map(([key, each]) => `${key} ${String(each)}`)
    .join(', ')
    .slice(0, 500)
  return {
    kind: 'news',
    name,
    severe: severe?.test(told) ?? false,
    told: told.replaceAll('\u0000', '').toWellFormed(),
  }
}
