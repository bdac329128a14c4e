import { money, percent } from '../cells/number.ts'
import { code } from '../cells/text.ts'
import { day } from '../cells/time.ts'
import { mustExist } from '../check-file.ts'
import { type Kind, optional, required } from '../kind.ts'
import { laterPrice, priceRows, raiseCatalogVersion, taxRows, writeDated } from './catalog-rows.ts'
import { priceOrder } from './price-order.ts'

/** A price list on its own: new prices, and GST rates where given, from a day on. */
export const prices: Kind = {
  name: 'prices',
  columns: [
    required('sku', 'text', code),
    required('mrp', 'bigint', money),
    required('retailer_price', 'bigint', money),
    required('distributor_price', 'bigint', money),
    optional('valid_from', 'date', day),
    optional('gst_percent', 'int', percent),
  ],
  key: {
    parts: ['sku', `coalesce(valid_from, current_setting('galla.today')::date)`],
    column: 'sku',
    what: 'The price of',
  },
  checkRow: priceOrder,
  checkFile: [mustExist('sku', 'product', 'product', 'sku')],
  write: async (sql, plan) => {
    const rows = await writeDated(sql, priceRows, plan)
    const rates = await writeDated(sql, taxRows, plan)
    if (rows.length + rates.length > 0) await raiseCatalogVersion(sql)
    const added = rows.filter((row) => row.added).length
    const priced = new Set(rows.map(({ sku }) => sku))
    const onlyRate = rates.filter(({ sku }) => !priced.has(sku)).length
    return { added, changed: rows.length - added + onlyRate }
  },
  warnings: [laterPrice],
}
