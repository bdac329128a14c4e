/** What was credited since the shop last ordered, in its next review. */
import { type Ctx, money, type Words, words } from '../../src/chat/flow.ts'
import { can, shopOf } from '../../src/people/can.ts'
import { shopCredits } from '../../src/returns/credit-note.ts'

/** "Credit note CN-103: −₹126", for those who may see what the shop owes. */
export async function creditWords({ tx, who, outlet }: Pick<Ctx, 'tx' | 'who' | 'outlet'>): Promise<Words[]> {
  if (!outlet || !can(who, 'see-dues', shopOf(outlet))) return []
  const credits = await shopCredits(tx, outlet.id)
  return credits.map(({ number, amount }) => words('return-credit', { note: number, amount: money(amount) }))
}
