/** POST /api/v1/invoices/read: what a photo or PDF of a bill says. The body is the file itself. */
import { answerOf, type ReadingAnswer } from '../invoices/answer.ts'
import type { BillReader } from '../invoices/worker/bill-reader.ts'
import { ReadingFault } from '../invoices/worker/reading-process.ts'

type Answer = { status: 200 | 503; answer: ReadingAnswer | { error: string } }

/** A file that is no bill is answered like one, with the reason; 503 where no process could read it now. */
export async function readInvoice(bills: BillReader, body: ArrayBuffer, country: string): Promise<Answer> {
  const began = performance.now()
  try {
    const reading = await bills.read(new Uint8Array(body), { country })
    return { status: 200, answer: answerOf(reading, Math.round(performance.now() - began)) }
  } catch (error) {
    if (!(error instanceof ReadingFault)) throw error
    return { status: 503, answer: { error: sentences[error.code] } }
  }
}

const sentences: Record<ReadingFault['code'], string> = {
  busy: 'Too many bills are being read: try again in a minute.',
  died: 'The bill could not be read: a person must look at it.',
  slow: 'The bill could not be read in time: a person must look at it.',
  failed: 'The bill could not be read: a person must look at it.',
  stopped: 'The server is stopping: try again in a minute.',
}
