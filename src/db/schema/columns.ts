import { bigint, customType, timestamp } from 'drizzle-orm/pg-core'

/** Identity column: bigint in the database, a safe integer in code. */
export const id = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()

/** Reference to an identity column. */
export const ref = () => bigint({ mode: 'number' })

/** Money in minor units (paise). */
export const paise = () => bigint({ mode: 'number' })

export const instant = () => timestamp({ withTimezone: true })

/** Raw bytes, such as the hash of a token. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
