/** Codes for the demo's vouchers: enough to see some go, few enough to see them run out. */
import { Readable } from 'node:stream'
import type { Db } from '../db/client.ts'
import { importFile } from '../imports/import-file.ts'
import { linesOf } from '../imports/report.ts'
import type { Vault } from '../rewards/vault.ts'

const vouchers = { 'RW-RECH-50': 40, 'RW-RECH-200': 12 }

/** Taken in once, whatever was given out since. Throws where the catalogue lacks a voucher. */
export async function writeVouchers(db: Pick<Db, 'url'>, vault: Vault, now: Date): Promise<void> {
  const rows = Object.entries(vouchers).flatMap(([reward, count]) =>
    Array.from({ length: count }, (_, n) => `${reward},${reward.slice(3)}-${String(7_301 + n * 37)}`),
  )
  const stream = Readable.from([`reward,code\n${rows.join('\n')}\n`])
  const report = await importFile(db, { kind: 'voucher-codes', stream, now, vault })
  if (report.mistakes.length > 0) throw new Error(linesOf(report, 'the codes of vouchers').join('\n'))
}
