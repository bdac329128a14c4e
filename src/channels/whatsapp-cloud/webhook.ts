/** The way in when WhatsApp calls us. */
import type { Hono } from 'hono'
import type { Receipt } from '../../chat/message.ts'
import type { Db } from '../../db/client.ts'
import type { Accept, Report } from '../channel.ts'
import type { Log } from '../log.ts'
import type { TemplateChange } from './account-note.ts'
import type { GraphError } from './graph-error.ts'
import type { Addresses } from './names.ts'

export const webhookPath = '/webhooks/whatsapp'

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
  /** Told of templates approved, refused or moved to another category. */
  noteTemplateChange?: (change: TemplateChange) => Promise<void>
  /** Told when the account stops working, and with null when it works again. */
  onTrouble?: (reason: string | null) => void
  /** Counts what was left out, and why. */
  ignored?: (why: string, updates: number) => void
  now?: () => Date
}

export declare function addWebhook(app: Hono, accept: Accept, report: Report, options: WebhookOptions): void
