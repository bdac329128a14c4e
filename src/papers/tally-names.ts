/** How a distributor's Tally calls ledgers, shops and goods. */
import { z } from 'zod'

const name = z.string().trim().min(1).max(120)

/** Whatever is left out is called as Galla calls it; shops by their code, goods by their SKU. */
export const TallyNames = z.strictObject({
  company: name.optional(),
  orderVoucher: name.default('Sales Order'),
  saleVoucher: name.default('Sales'),
  sales: name.default('Sales'),
  cgst: name.default('CGST'),
  sgst: name.default('SGST'),
  igst: name.default('IGST'),
  discount: name.default('Discount'),
  roundOff: name.default('Round Off'),
  unit: name.default('pcs'),
  godown: name.default('Main Location'),
  shops: z.record(z.string(), name).default({}),
  goods: z.record(z.string(), name).default({}),
})
export type TallyNames = z.infer<typeof TallyNames>

export const usualNames: TallyNames = TallyNames.parse({})
