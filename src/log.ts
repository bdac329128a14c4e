/** The log: JSON lines, or short lines on a terminal; phone numbers masked wherever they turn up. */
import pino, { type DestinationStream, type Logger } from 'pino'

/** Keeps the country and the last two digits of anything that looks like a phone number. */
export function maskPhones(line: string): string {
  return line.replace(/\+\d{8,15}\b/g, (phone) => `${phone.slice(0, 3)}…${phone.slice(-2)}`)
}

/** Makes the process's logger. `to` is where lines go, by default the standard error output. */
export function makeLog(level: string, to: Pick<NodeJS.WritableStream, 'write'> = process.stderr): Logger {
  const masked: DestinationStream = { write: (line) => void to.write(maskPhones(line)) }
  const redact = { paths: ['*.token', '*.phone', 'token', 'phone', '*.text', 'text'], censor: '…' }
  return pino({ level, redact, base: null, timestamp: pino.stdTimeFunctions.isoTime }, masked)
}
