/** What the messenger charges per message, by category, in the brand's currency. */
import { z } from 'zod'

const categories = ['service', 'utility', 'marketing'] as const
/** Absent: unknown, and then no cost is shown. */
export type Prices = Partial<Record<(typeof categories)[number], number>>

const mistake = 'must look like utility=0.115,service=0.115,marketing=0.86'

/** "utility=0.115,marketing=0.86": each category at most once, a price that is not negative. */
const WhatsAppPrices = z.string().transform((text, ctx): Prices => {
  const prices: Prices = {}
  for (const part of text.split(',')) {
    const [, name, price] = /^\s*([a-z]+)\s*=\s*(\d{1,6}(?:\.\d{1,6})?)\s*$/.exec(part) ?? []
    const category = categories.find((each) => each === name)
    if (category === undefined || prices[category] !== undefined)
      ctx.addIssue({ code: 'custom', message: mistake })
    else prices[category] = Number(price)
  }
  return prices
})

export const priceEnv = { WHATSAPP_PRICES: WhatsAppPrices.default({}) }
