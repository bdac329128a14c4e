// A reading process that dies of its first bill, and answers with how many are said to be alive after that.
import { existsSync, writeFileSync } from 'node:fs'
import type { ToChild } from '../../../src/invoices/worker/messages.ts'

process.on('message', ({ id, bytes }: ToChild) => {
  const mark = Buffer.from(bytes.subarray(4)).toString('utf8')
  if (!existsSync(mark)) {
    writeFileSync(mark, '')
    process.exit(3)
  }
  const reading = { verdict: 'unreadable', reason: 'seen-again', text: 'read at the second try', advice: [] }
  process.send?.({ kind: 'read', id, reading, rss: 0 })
})
