/** The order in which shops are driven to. Pure. */
export type Stop = { readonly lat: number | null; readonly lon: number | null }

/**
 * From `start`, or the first stop that is known, always to the nearest that is left; stops whose place is not known
 * follow in the order given. Squared degrees with the longitude narrowed compare well enough within a town.
 */
export function routeOf<S extends Stop>(stops: readonly S[], start?: Stop): S[] {
  const left = stops.filter(({ lat, lon }) => lat !== null && lon !== null)
  const rest = stops.filter((stop) => !left.includes(stop))
  const route: S[] = []
  let here = start?.lat != null && start.lon !== null ? start : left[0]
  while (here && left.length > 0) {
    const from = here
    const [nearest] = left.toSorted((a, b) => gap(from, a) - gap(from, b))
    if (!nearest) break
    left.splice(left.indexOf(nearest), 1)
    route.push(nearest)
    here = nearest
  }
  return [...route, ...rest]
}

function gap(a: Stop, b: Stop): number {
  const narrow = Math.cos(((a.lat ?? 0) * Math.PI) / 180)
  return ((a.lat ?? 0) - (b.lat ?? 0)) ** 2 + (((a.lon ?? 0) - (b.lon ?? 0)) * narrow) ** 2
}
