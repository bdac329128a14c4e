/** Many that ask at the same moment ask once: a round trip for all instead of one each. */

/**
 * The same question for one key, answered by `load` for every key asked since the last turn of the event loop. A key that
 * `load` leaves out is answered with undefined; when `load` fails, so does each of them.
 */
export function askTogether<Key, Value>(
  load: (keys: Key[]) => Promise<Map<Key, Value>>,
): (key: Key) => Promise<Value | undefined> {
  let waiting: { key: Key; settled: PromiseWithResolvers<Value | undefined> }[] = []
  const ask = async () => {
    const asked = waiting
    waiting = []
    try {
      const found = await load([...new Set(asked.map(({ key }) => key))])
      for (const { key, settled } of asked) settled.resolve(found.get(key))
    } catch (error) {
      for (const { settled } of asked) settled.reject(error)
    }
  }
  return (key) => {
    const settled = Promise.withResolvers<Value | undefined>()
    if (waiting.length === 0) setImmediate(() => void ask())
    waiting.push({ key, settled })
    return settled.promise
  }
}
