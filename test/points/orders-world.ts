/** Shops and goods that the tests of points by order share. */
import type { Db } from '../../src/db/client.ts'
import { buildShop, type ShopWorld } from '../support/shop.ts'

export const products = [
  {
    sku: 'HAL-100',
    name: 'Haldi 100g',
    category: 'Spices',
    ptr: 3150,
    mrp: 3500,
    caseSize: 40,
    stock: 100_000,
  },
  {
    sku: 'GHE-500',
    name: 'Cow Ghee 500ml',
    category: 'Oil',
    ptr: 29_400,
    mrp: 32_000,
    rate: 1200,
    stock: 100_000,
  },
  { sku: 'NEW-1', name: 'New Snack', category: 'Snacks', ptr: 1050, mrp: 1200, stock: 100_000 },
]

export const sixtyShops = (db: Db): Promise<ShopWorld> => buildShop(db, { products, outlets: 60 })
