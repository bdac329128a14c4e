import { expect, test } from 'vitest'
import { routeOf } from '../../src/orders/route.ts'

const shop = (name: string, lat: number | null, stop: number | null = null) => ({
  name,
  lat,
  lon: lat === null ? null : 72,
  stop,
})
const names = (stops: readonly { name: string }[]) => stops.map(({ name }) => name).join(' ')

test('shops are driven to as the distributor set it, then the nearest next, then those nobody can place', () => {
  const far = shop('far', 24)
  const near = shop('near', 23.1)
  const unknown = shop('unknown', null)
  const second = shop('second', 23.9, 2)
  const first = shop('first', 23, 1)
  expect(names(routeOf([unknown, near, far, second, first]))).toBe('first second far near unknown')
  expect(names(routeOf([unknown, far, near], { lat: 23, lon: 72 }))).toBe('near far unknown')
  expect(names(routeOf([unknown, far, near]))).toBe('far near unknown')
  expect(routeOf([])).toEqual([])
})
