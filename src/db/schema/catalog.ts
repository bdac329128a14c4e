/** What is sold, at which price and tax from which day, and how shops call it. */
import { boolean, date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { id, instant, paise, ref } from './columns.ts'
import { outlet } from './people.ts'

export const product = pgTable('product', {
  id: id(),
  sku: text().notNull().unique(),
  name: text().notNull(),
  category: text().notNull(),
  /** Of the product's own name, where the company sells under several. */
  brand: text(),
  unit: text().notNull().default('pc'),
  innerSize: integer(),
  innerName: text(),
  caseSize: integer().notNull(),
  orderMultiple: integer().notNull().default(1),
  hsn: text(),
  barcode: text(),
  launchedOn: date(),
  active: boolean().notNull().default(true),
})

/** Prices per piece in paise, GST included; the row with the latest `valid_from` not after the day counts. */
export const productPrice = pgTable(
  'product_price',
  {
    productId: ref()
      .notNull()
      .references(() => product.id),
    validFrom: date().notNull(),
    mrp: paise().notNull(),
    ptr: paise().notNull(),
    dp: paise().notNull(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.validFrom] })],
)

/** GST rate in basis points (5 % = 500), dated like prices. */
export const productTax = pgTable(
  'product_tax',
  {
    productId: ref()
      .notNull()
      .references(() => product.id),
    validFrom: date().notNull(),
    rate: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.validFrom] })],
)

export const productAlias = pgTable(
  'product_alias',
  {
    productId: ref()
      .notNull()
      .references(() => product.id),
    words: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.words] })],
)

/** Words for goods of others, so that they are named as such and never turned into one of ours. */
export const rivalWord = pgTable('rival_word', { words: text().primaryKey() })

/** One row; its number rises with every change of the catalogue, so that cached copies know they are old. */
export const catalogVersion = pgTable('catalog_version', {
  id: integer().primaryKey().default(1),
  version: integer().notNull().default(1),
})

/** What one outlet means by its own words, learned from its answers. */
export const outletAlias = pgTable(
  'outlet_alias',
  {
    outletId: ref()
      .notNull()
      .references(() => outlet.id),
    words: text().notNull(),
    productId: ref()
      .notNull()
      .references(() => product.id),
    unit: text(),
    learnedAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.outletId, t.words] }), index('outlet_alias_by_product').on(t.productId)],
)
