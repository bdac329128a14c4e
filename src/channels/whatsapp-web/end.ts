/** How a session ended. */
import type { Reason } from './state.ts'

export type End = { reason: Reason; detail?: string }

/** One line; the library also throws plain strings. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return (text.split('\n')[0] ?? '').slice(0, 200)
}
