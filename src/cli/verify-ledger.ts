/** `npm run verify-ledger`: proves the book of points on a live database; ends with 1 where it is broken. */
import { verifyLedger } from '../points/verify.ts'
import { runCommand, withDb } from './with-db.ts'

const meaning: Record<string, string> = {
  'balance-is-entries': 'the balance is not the sum of the entries',
  'balance-is-lots': 'the balance is not what is left of the lots, less what is owed',
  'rest-of-lots': 'a lot does not hold what was left of it',
  'debits-are-allocations': 'points were taken that no lot gave',
  'reversed-once': 'something was taken back or given back more than once',
}

async function main(): Promise<number> {
  const { outlets, entries, broken } = await withDb((db) => verifyLedger(db.pool))
  for (const { promise, count, outlets: where } of broken)
    console.error(
      `${meaning[promise]}: ${count} shops (outlet ids ${where.join(', ')}${count > where.length ? ' …' : ''}).`,
    )
  const checked = `${entries.toLocaleString('en-IN')} entries of ${outlets.toLocaleString('en-IN')} shops`
  if (broken.length > 0) return 1
  console.log(`The book of points holds: ${checked}.`)
  return 0
}

await runCommand(main)
