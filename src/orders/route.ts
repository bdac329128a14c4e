/** The order in which shops are driven to. Pure. */
export type Stop = {
  readonly lat: number | null
  readonly lon: number | null
  /** Its place as the distributor set it; null where it did not. */
  readonly stop?: number | null
}

/**
 * As the distributor set it; then from the last of these (or from `start`) always to the nearest that is left; stops
 * whose place is not known follow in the order given. Squared degrees with the longitude narrowed compare well enough
 * within a town.
 */
export function routeOf<S extends Stop>(stops: readonly S[], start?: Stop): S[] {
  const route = stops.filter(({ stop }) => stop != null).toSorted((a, b) => (a.stop ?? 0) - (b.stop ?? 0))
  const known = new Set(stops.filter((stop) => stop.stop == null && isPlaced(stop)))
  const rest = stops.filter((stop) => stop.stop == null && !known.has(stop))
  let here: Stop | undefined = route.findLast(isPlaced) ?? (start && isPlaced(start) ? start : undefined)
  while (known.size > 0) {
    const next = nearest(here, known)
    if (!next) break
    known.delete(next)
    route.push(next)
    here = next
  }
  return [...route, ...rest]
}

const isPlaced = ({ lat, lon }: Stop): boolean => lat !== null && lon !== null

/** The nearest to `here`; the first where nobody knows where that is. */
function nearest<S extends Stop>(here: Stop | undefined, stops: ReadonlySet<S>): S | undefined {
  let best: { stop: S; far: number } | undefined
  for (const stop of stops) {
    const far = here ? gap(here, stop) : 0
    if (!best || far < best.far) best = { stop, far }
  }
  return best?.stop
}

function gap(a: Stop, b: Stop): number {
  const narrow = Math.cos(((a.lat ?? 0) * Math.PI) / 180)
  return ((a.lat ?? 0) - (b.lat ?? 0)) ** 2 + (((a.lon ?? 0) - (b.lon ?? 0)) * narrow) ** 2
}
