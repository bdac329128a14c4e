import type { Kind } from './kind.ts'
import { assignments } from './kinds/assignments.ts'
import { beats } from './kinds/beats.ts'
import { billing } from './kinds/billing.ts'
import { distributors } from './kinds/distributors.ts'
import { holidays } from './kinds/holidays.ts'
import { limits } from './kinds/limits.ts'
import { names } from './kinds/names.ts'
import { outlets } from './kinds/outlets.ts'
import { outstanding } from './kinds/outstanding.ts'
import { prices } from './kinds/prices.ts'
import { primarySales } from './kinds/primary-sales.ts'
import { products } from './kinds/products.ts'
import { regions } from './kinds/regions.ts'
import { rewards } from './kinds/rewards.ts'
import { rivals } from './kinds/rivals.ts'
import { stock } from './kinds/stock.ts'
import { voucherCodes } from './kinds/voucher-codes.ts'

const kinds = {
  regions,
  distributors,
  beats,
  products,
  prices,
  outlets,
  assignments,
  stock,
  holidays,
  rivals,
  outstanding,
  limits,
  names,
  billing,
  'primary-sales': primarySales,
  rewards,
  'voucher-codes': voucherCodes,
}

export type KindName = keyof typeof kinds

export const kindNames = Object.keys(kinds) as KindName[]

export const isKindName = (name: string): name is KindName => name in kinds

export const kindOf = (name: KindName): Kind => kinds[name]
