/** What an error of the library says about a message. */
import type { SendResult } from '../../chat/message.ts'
import { reasonOf } from './end.ts'

/** WhatsApp has nobody under this name; asking again changes nothing. */
const nobody =
  /no lid for user|lid is missing|invalid wid|wid error|not.a.valid.*(wid|user)|number.*not.*(exist|registered)/i
/** The library gave up before it handed anything to WhatsApp. */
const notBegun = /invalid media type|media-fault|upload failed/i

/**
 * Anything else may have gone out: the client keeps what it took and sends it when it can, also after it reported an
 * error or its page died.
 */
export function whySendFailed(error: unknown): SendResult {
  const reason = reasonOf(error)
  if (nobody.test(reason)) return { kind: 'failed', error: reason, unreachable: true }
  if (notBegun.test(reason)) return { kind: 'failed', error: reason }
  return { kind: 'unknown', error: reason }
}
