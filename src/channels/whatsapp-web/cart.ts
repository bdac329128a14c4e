/** A basket put together in WhatsApp's own catalogue: it names products by WhatsApp's ids until they are looked up. */
import type { Heard } from '../../chat/message.ts'
import type { Message } from './library.ts'

const mostLines = 50

/** `unsupported` where WhatsApp does not give the basket away. The shop's words go along. */
export async function cartIn(message: Message): Promise<Heard> {
  const order = await message.getOrder().catch(() => undefined)
  const lines = order?.products?.slice(0, mostLines) ?? []
  if (lines.length === 0) return { kind: 'unsupported', what: 'order' }
  const items: { sku: string; quantity: number }[] = []
  for (const line of lines) {
    const data: unknown = await line.getData().catch(() => undefined)
    items.push({ sku: skuOf(data) ?? line.id, quantity: Number(line.quantity) || 1 })
  }
  return { kind: 'cart', items, ...(message.body ? { text: message.body } : {}) }
}

/** The number the brand gave the product in its catalogue. */
function skuOf(data: unknown): string | undefined {
  const sku =
    typeof data === 'object' && data !== null && 'retailer_id' in data ? data.retailer_id : undefined
  return typeof sku === 'string' && sku ? sku : undefined
}
