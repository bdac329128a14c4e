/** The picture of a returned line, kept once it was fetched. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'

const lock = statement<{ fileId: number | null }>(
  'return-photo-lock',
  'select file_id as "fileId" from goods_return_line where return_id = $1 and line = $2 for update',
)
const set = statement<object>(
  'return-photo-set',
  'update goods_return_line set file_id = $3 where return_id = $1 and line = $2',
)

/** True while the line has no picture; it stays so until the transaction ends. */
export async function holdWithoutPhoto(tx: Tx, returnId: number, line: number): Promise<boolean> {
  return (await one(tx.client, lock, [returnId, line]))?.fileId === null
}

export async function setPhoto(tx: Tx, returnId: number, line: number, fileId: number): Promise<void> {
  await one(tx.client, set, [returnId, line, fileId])
}
