import type { Street } from './street.ts'

/** What people wished about offers before the test begins. */
export async function setWish(street: Street, people: number[], offers: boolean): Promise<void> {
  await street.db.pool.query('update person set offers = $2 where id = any($1)', [people, offers])
}
