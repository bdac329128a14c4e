/** A sale over the counter: handed over at once, entered as paid where it was said how. */
import { go, money, type Next, type Words, words } from '../../src/chat/flow.ts'
import { counterNotice } from '../../src/chat/notices/counter.ts'
import { addEntry } from '../../src/dues/entries.ts'
import { recordPayment } from '../../src/dues/payment.ts'
import { clearBasket, readBasket } from '../../src/orders/basket.ts'
import { counterSale } from '../../src/orders/counter-sale.ts'
import type { OrderView, Refusal } from '../../src/orders/types.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { refusalWords } from '../retailer/refusal-words.ts'
import {
  type Data,
  type ForShop,
  isDesk,
  type Method,
  notYours,
  onwards,
  ownerFor,
  shopNow,
} from './for-shop-state.ts'
import { refusalWords as deskRefusal } from './orders.ts'

/** Only the distributor hands goods over. */
export async function sell(ctx: ForShop, key: string, method = ctx.data.method): Promise<Next<Data>> {
  const shop = await shopNow(ctx)
  if (!shop) return { rest: notYours() }
  if (!isDesk(ctx, shop)) return { to: 'review', set: { counter: false }, say: words('for-shop-no-counter') }
  const { lines } = await readBasket(ctx.tx, ownerFor(ctx))
  const by = ctx.who.person?.id ?? 0
  const paid = ['cash', 'upi', 'cheque'].includes(method)
  const sold = await counterSale(ctx.tx, { key, outletId: shop.id, by, lines, paid, now: ctx.now })
  if (!sold.ok) return { to: 'review', set: notOnCredit(sold), say: whyNot(sold) }
  const { order } = sold.change
  await clearBasket(ctx.tx, ownerFor(ctx))
  if (!('repeated' in sold)) {
    await enter(ctx, order, key, method)
    const { listener, say } = counterNotice(order, method)
    ctx.tell(listener, say)
  }
  const said = words('for-shop-sold', {
    number: String(order.number),
    outlet: order.outlet.name,
    total: money(order.quote.total),
    method: method || 'none',
  })
  const show = go(words('notice-show'), 'pending', 'show', { order: order.id })
  return onwards(ctx, said, [show])
}

// What may not go on credit may still be paid: the review asks how.
const notOnCredit = ({ reason }: Refusal): Partial<Data> =>
  reason === 'order-over-credit' ? { method: '' } : {}

function whyNot(refusal: Refusal): Words {
  if (refusal.reason === 'order-over-credit') return words('for-shop-counter-credit')
  return refusal.reason === 'order-short' ? deskRefusal(refusal) : refusalWords(refusal)
}

/** Said how it was paid, the sale stands in the shop's account, and the money against it; on credit it is owed. */
async function enter(ctx: ForShop, order: OrderView, key: string, method: Method): Promise<void> {
  if (method === '' || order.quote.total <= 0) return
  const at = {
    distributorId: order.distributor.id,
    outletId: order.outlet.id,
    amount: order.quote.total,
    orderId: order.id,
    source: 'chat' as const,
    by: ctx.who.person?.id ?? null,
    now: ctx.now,
  }
  const day = dayIn(ctx.now, order.distributor.timeZone)
  await addEntry(ctx.tx, { ...at, key: `${key} bill`, kind: 'bill', day, number: `C-${order.number}` })
  if (method !== 'credit') await recordPayment(ctx.tx, { ...at, key: `${key} paid`, method })
}
