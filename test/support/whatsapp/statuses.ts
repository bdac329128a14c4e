/** What the messenger tells later of the messages it took: sent, delivered, read, or failed. */
import type { ChatState } from './chats.ts'
import type { Clock } from './clock.ts'
import { asErrors } from './refusal.ts'
import type { Seen } from './seen.ts'
import type { Webhook } from './webhook.ts'

export type StatusName = 'sent' | 'delivered' | 'read' | 'failed'
type About = Pick<Seen, 'id' | 'opaque' | 'category'> & { to: string }

export function createStatuses(webhook: Webhook, clock: Clock) {
  const tell = (chat: ChatState | undefined, about: About, status: StatusName, errors?: object[]) => {
    const { username, waId, userId } = chat?.profile ?? {}
    const value = {
      id: about.id,
      status,
      timestamp: clock.seconds(),
      ...(username && !/^\d/.test(about.to) ? {} : { recipient_id: waId ?? about.to }),
      ...(userId ? { recipient_user_id: userId } : {}),
      ...(about.opaque ? { biz_opaque_callback_data: about.opaque } : {}),
      ...(status === 'failed' || status === 'read' ? {} : { pricing: pricingOf(about.category) }),
      ...(errors ? { errors } : {}),
    }
    // Statuses of one message take turns; those of different messages do not wait for each other.
    return webhook.add({ field: 'messages', list: 'statuses', lane: about.id, value })
  }
  return {
    /** One status, whatever came before it. */
    tell,
    fails: (chat: ChatState | undefined, about: About, code: number, details: string) =>
      tell(chat, about, 'failed', asErrors(code, details)),
  }
}
export type Statuses = ReturnType<typeof createStatuses>

function pricingOf(category = 'service'): object {
  return { billable: true, pricing_model: 'PMP', type: 'regular', category }
}
