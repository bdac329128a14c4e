// Serialisation, deadlock, a lock not got in time, a session ended while it waited; then whole classes:
// connection (08), operator and shutdown (57P), resources (53).
const states = /^(40001|40P01|55P03|25P03|08...|57P..|53...)$/

// ENOENT is the missing socket file of a server that is being started again.
const network = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOENT',
])

// `pg` and its pool report these without a code.
const messages =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client (has encountered a connection error|was closed) and is not queryable)/

/** Whether repeating the whole transaction may help, that is, the fault is not in what was asked. */
export function isTransient(error: unknown): boolean {
  // drizzle-orm wraps what `pg` threw; ten deep is more than anyone wraps, and ends a circle.
  let at: unknown = error
  for (let depth = 0; depth < 10 && at instanceof Error; depth++) {
    if (isTransientItself(at)) return true
    at = at.cause
  }
  return false
}

function isTransientItself(error: Error & { code?: unknown; syscall?: unknown }): boolean {
  const { code, message, syscall } = error
  if (typeof code !== 'string') return messages.test(message)
  if (code === 'ENOENT') return syscall === 'connect'
  return states.test(code) || network.has(code) || messages.test(message)
}
