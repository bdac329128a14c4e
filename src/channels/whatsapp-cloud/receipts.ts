/** From one status of a webhook to what became of a message. Pure; never throws. */
import type { Category, Receipt } from '../../chat/message.ts'
import { Status } from './envelope.ts'
import type { GraphError } from './graph-error.ts'
import type { Names } from './names.ts'

export type ReadStatus = {
  receipt: Receipt
  /** Both names of the recipient, where both are told: they are one person's. */
  names?: Names
  errors: GraphError[]
}

type Context = { account: string; failureOf: (error: GraphError) => Receipt['failure']; now: Date }

/** undefined for what is no status of a message to a person. */
export function readStatus(item: unknown, { account, failureOf, now }: Context): ReadStatus | undefined {
  const read = Status.safeParse(item)
  if (!read.success || read.data.recipient_type === 'group') return undefined
  const { id, status, timestamp, biz_opaque_callback_data: ours, pricing, errors = [] } = read.data
  const outboxId = ours !== undefined && /^\d{1,15}$/.test(ours) ? Number(ours) : undefined
  const category = categoryOf(pricing?.category)
  const [error] = errors
  const failure = status === 'failed' && error ? failureOf(error) : undefined
  const { recipient_id: waId, recipient_user_id: userId } = read.data
  return {
    receipt: {
      ...{ channel: 'whatsapp-cloud', account, providerId: id, state: status === 'played' ? 'read' : status },
      at: timestamp && timestamp < now ? timestamp : now,
      ...(outboxId === undefined ? {} : { outboxId }),
      ...(category ? { category } : {}),
      ...(pricing?.billable === undefined ? {} : { billable: pricing.billable }),
      ...(failure ? { failure } : {}),
    },
    ...(waId && userId ? { names: { waId, userId } } : {}),
    errors,
  }
}

/** What is free or new to us stays untold. `referral_conversion` and the like are service messages that cost nothing. */
function categoryOf(told: string | undefined): Category | undefined {
  if (told === 'service' || told === 'utility' || told === 'marketing') return told
  if (told === 'marketing_lite') return 'marketing'
  return told === 'referral_conversion' ? 'service' : undefined
}
