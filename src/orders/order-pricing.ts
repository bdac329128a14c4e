import type { Catalog } from '../catalog/catalog.ts'
import type { Pricing } from '../schemes/order-schemes.ts'

/** What an order is priced by, with the goods that may come free. */
export type OrderPricing = Pricing & { readonly catalog: Catalog }
