/**
 * SQL for the metres between two points in degrees, on a sphere of 6,371 km; null where a coordinate is null.
 * The factor keeps rounding from pushing the root beyond 1, where asin fails; `least(1, …)` would turn an
 * unknown point into the far side of the earth.
 */
export function metresBetween(a: Point, b: Point): string {
  return `12742000 * asin(sqrt(0.999999999999 * (
    pow(sin(radians(${a.lat} - ${b.lat}) / 2), 2)
    + cos(radians(${a.lat})) * cos(radians(${b.lat})) * pow(sin(radians(${a.lon} - ${b.lon}) / 2), 2))))`
}

/** SQL that holds for points at most `degrees` of latitude (111 km each) from `centre`; the box an index can use. */
export function withinBox(point: Point, centre: Point, degrees: number): string {
  const wide = `${degrees} / greatest(0.1, cos(radians(${centre.lat})))`
  return `${point.lat} between ${centre.lat} - ${degrees} and ${centre.lat} + ${degrees}
    and ${point.lon} between ${centre.lon} - ${wide} and ${centre.lon} + ${wide}`
}

export type Point = { lat: string; lon: string }

/** The place columns of a table's alias. */
export function pointOf(alias: string): Point {
  return { lat: `${alias}.lat`, lon: `${alias}.lon` }
}
