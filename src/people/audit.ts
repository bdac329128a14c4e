import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'

export type Deed = {
  /** null: done at the terminal or by the system itself. */
  personId: number | null
  action: string
  /** What it was done to, such as `outlet:12`. */
  subject: string
  detail: Record<string, unknown>
}

const insert = statement(
  'audit-insert',
  `insert into audit_log (person_id, action, subject, detail) values ($1, $2, $3, $4)`,
)

/** Writes who did what, for good, together with the deed itself. */
export async function audit(tx: Tx, { personId, action, subject, detail }: Deed): Promise<void> {
  await rows(tx.client, insert, [personId, action, subject, JSON.stringify(detail)])
}
