/** Whether a reward is running out, so that the brand hears of it once for each level. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { rewardById } from './reward.ts'

/** So many or less are few. */
export const few = 10

const told = statement<{ was: number }>(
  'reward-told-level',
  `update reward r set told_level = $2 from (select id, told_level as was from reward where id = $1) before
   where r.id = before.id and before.was <> $2 returning before.was`,
)

/** How many are left, where that is a level that was not told yet: few (ten or less) or none. Its row is locked by who took one. */
export async function newlyRunningOut(
  tx: Tx,
  rewardId: number,
  keyId: string | null,
  today: string,
): Promise<number | undefined> {
  const reward = await rewardById(tx.client, rewardId, keyId, today)
  if (!reward || reward.left === null) return undefined
  const level = reward.left === 0 ? 2 : reward.left <= few ? 1 : 0
  const before = await one(tx.client, told, [rewardId, level])
  return before && before.was < level ? reward.left : undefined
}
