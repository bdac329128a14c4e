/** The way in when WhatsApp calls us. */
import type { Context, Hono } from 'hono'
import type { Receipt } from '../../chat/message.ts'
import { noteTemplateChange, type TemplateChange } from '../../chat/template-state.ts'
import type { Db } from '../../db/client.ts'
import { boundedBody } from '../bounded-body.ts'
import type { Accept, Report } from '../channel.ts'
import type { Log } from '../log.ts'
import { type AccountState, createAccountState } from './account-state.ts'
import type { GraphError } from './graph-error.ts'
import type { Addresses } from './names.ts'
import { type Found, readPost } from './read-post.ts'
import { isSignature, isSigned, sameText } from './signature.ts'
import { takeIn } from './take-in.ts'

export const webhookPath = '/webhooks/whatsapp'
/** As much as Meta sends. */
const largestBody = 3 * 1024 * 1024

export type WebhookOptions = {
  db: Db
  /** The id of our number at Meta: what is meant for other numbers of the same app is not ours. */
  account: string
  appSecret: string
  verifyToken: string
  log: Log
  addresses: Addresses
  /** What an error in a status means for its message; see errors.ts. */
  failureOf: (error: GraphError) => Receipt['failure']
  /** false once stopped: WhatsApp then delivers again, to another node or later. */
  open: () => boolean
  /** Told of templates approved, refused or moved to another category; by default kept with the account. */
  noteTemplateChange?: (change: TemplateChange) => Promise<void>
  /** Told when the account stops working, and with null when it works again. */
  onTrouble?: (reason: string | null) => void
  /** Counts what was left out, and why. */
  ignored?: (why: string, updates: number) => void
  now?: () => Date
}

/**
 * GET is Meta's handshake. POST: 200 only after everything is stored; 401 without a right signature, 413 for what is
 * too large; 503 when storing failed or we are stopped, so that Meta delivers again. What is signed and yet no JSON is
 * logged and answered 200: anything else would bring the same bytes again for seven days.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview
 */
export function addWebhook(app: Hono, accept: Accept, report: Report, options: WebhookOptions): void {
  const { appSecret, verifyToken, open } = options
  const parts = { ...options, accept, report, state: stateOf(options) }
  app.get(webhookPath, (c) => {
    const isOurs = sameText(c.req.query('hub.verify_token') ?? '', verifyToken)
    if (c.req.query('hub.mode') !== 'subscribe' || !isOurs) return c.body(null, 403)
    return c.text(c.req.query('hub.challenge') ?? '')
  })
  app.post(
    webhookPath,
    async (c, next) => {
      if (!isSignature(signatureOf(c))) return c.body(null, 401)
      return open() ? next() : c.body(null, 503)
    },
    boundedBody(largestBody),
    async (c) => {
      const body = Buffer.from(await c.req.arrayBuffer())
      if (!isSigned(body, signatureOf(c) ?? '', appSecret)) return c.body(null, 401)
      // A stop may have come while its bytes did: what would be stored then finds no database any more.
      if (!open()) return c.body(null, 503)
      return c.body(null, await hear(body, parts))
    },
  )
}

function signatureOf(c: Context): string | undefined {
  return c.req.header('x-hub-signature-256')
}

function stateOf({ db, account, log, now = () => new Date(), ...told }: WebhookOptions): AccountState {
  const note = told.noteTemplateChange ?? ((change) => noteTemplateChange(db.pool, account, change))
  return createAccountState({
    db,
    account,
    log,
    now,
    noteTemplateChange: note,
    onTrouble: told.onTrouble ?? (() => {}),
  })
}

type Parts = WebhookOptions & { accept: Accept; report: Report; state: AccountState }

async function hear(body: Buffer, parts: Parts): Promise<200 | 503> {
  const { account, failureOf, log, now = () => new Date() } = parts
  const post = parse(body)
  if (post === undefined) {
    log.error({ bytes: body.length }, 'whatsapp: a signed webhook is no JSON, and is let go')
    parts.ignored?.('malformed', 1)
    return 200
  }
  const found = readPost(post, { account, failureOf, now: now() })
  tell(found, parts)
  try {
    await takeIn(parts, found)
    await parts.state.refresh()
    return 200
  } catch (error) {
    const { said, receipts } = found
    log.error(
      { err: error, messages: said.length, receipts: receipts.length },
      'whatsapp: updates not stored, will be delivered again',
    )
    return 503
  }
}

function tell({ errors, ignored, unreadable }: Found, { log, ignored: count }: WebhookOptions): void {
  for (const [why, updates] of ignored) count?.(why, updates)
  if (unreadable.length > 0) {
    count?.('unreadable', unreadable.length)
    log.warn({ updates: unreadable.length }, 'whatsapp: updates nobody can read, kept as they came')
  }
  for (const { code, title, error_data } of errors.slice(0, 20))
    log.warn({ code, title, details: error_data?.details }, 'whatsapp: an error beside a message')
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}
