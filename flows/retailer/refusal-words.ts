/** Why the order domain did not do something, as it is said to a shop. */
import { type Args, money, type Words, words } from '../../src/chat/flow.ts'
import type { Refusal } from '../../src/orders/types.ts'

const amounts: readonly string[] = ['minimum', 'missing', 'total']
const unsaid: Args = { number: '', product: '', max: 0, multiple: 0, missing: '', who: '' }

/** One wording chooses by `reason`; a reason it does not know is said as "could not be done". */
export function refusalWords({ reason, args = {} }: Refusal): Words {
  const said = Object.entries(args).map(([name, value]) => {
    if (typeof value === 'number' && amounts.includes(name)) return [name, money(value)]
    return [name, name === 'number' ? String(value) : value]
  })
  return words('retailer-refused', { ...unsaid, ...Object.fromEntries(said), reason })
}
