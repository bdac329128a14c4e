/** Waits for a condition by asking again and again, and fails in words when it never comes. */
export async function until(
  holds: () => Promise<boolean> | boolean,
  what = 'the condition',
  ms = 15_000,
): Promise<void> {
  const end = Date.now() + ms
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what} did not come about within ${ms} ms`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
