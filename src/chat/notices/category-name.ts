/** A category as the listener calls it: a brand names its own, in the language of its lists. */
import { type Words, words } from '../say.ts'

/** The usual ones of the trade have a wording; any other is said as the brand wrote it. */
export const categoryName = (category: string): Words =>
  words('category-name', { kind: kindOf(category), name: category })

/** "Tea & Coffee" → "tea-coffee": names of variants hold nothing else. */
const kindOf = (category: string): string =>
  category
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'other'
