import { one, type Queryable, statement } from '../db/statement.ts'
import type { Brand } from './env.ts'

const brand = statement<{ name: string; country: string; currency: string; timeZone: string }>(
  'web_brand',
  `select name, country, currency, time_zone as "timeZone" from brand where id = 1`,
)

/** What holds until the brand's own data is loaded. */
export const usualBrand: Brand = {
  name: 'Galla',
  region: { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' },
}

/** The brand this deployment serves. */
export async function readBrand(q: Queryable): Promise<Brand> {
  const found = await one(q, brand)
  if (!found) return usualBrand
  const { name, ...region } = found
  return { name, region }
}
