import { type Queryable, rows, statement } from '../db/statement.ts'

/** The brand this deployment serves, and the country, currency and time zone it trades in. */
export type Brand = { name: string; country: string; currency: string; timeZone: string }

const readBrand = statement<Brand>(
  'brand-read',
  'select name, country, currency, time_zone as "timeZone" from brand where id = 1',
)

const nameBrand = statement<Brand>(
  'brand-name',
  `insert into brand (id, name) values (1, coalesce($1, 'Galla'))
   on conflict (id) do update set name = coalesce($1, brand.name)
   returning name, country, currency, time_zone as "timeZone"`,
)

/** Reads the brand; makes its row at the first start. `name`, where given, is what people are told from now on. */
export async function ensureBrand(q: Queryable, name: string | undefined): Promise<Brand> {
  const [known] = name ? [] : await rows(q, readBrand, [])
  if (known) return known
  const [made] = await rows(q, nameBrand, [name ?? null])
  if (!made) throw new Error('the brand could not be written')
  return made
}
