/** Asking often is work too, which the one that is waited for would rather do. */
const firstMs = 4
const mostMs = 30

/** Waits for a condition by asking again and again, and fails in words when it never comes. */
export async function until(
  holds: () => Promise<boolean> | boolean,
  what = 'the condition',
  ms = 15_000,
): Promise<void> {
  const end = Date.now() + ms
  for (let wait = firstMs; !(await holds()); wait = Math.min(mostMs, wait * 1.5)) {
    if (Date.now() > end) throw new Error(`${what} did not come about within ${ms} ms`)
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}
