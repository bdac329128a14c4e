import { DrizzleQueryError } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTransient, retryTransient } from '../../src/db/tx.ts'

const withCode = (code: string, more = {}) => Object.assign(new Error('a fault'), { code, ...more })

test.each([
  ['serialisation failure', '40001'],
  ['deadlock', '40P01'],
  ['lock not got in time', '55P03'],
  ['session ended for idling in a transaction', '25P03'],
  ['connection failure', '08006'],
  ['server is starting up', '57P03'],
  ['backend terminated', '57P01'],
  ['server crashed', '57P02'],
  ['too many connections', '53300'],
  ['connection reset', 'ECONNRESET'],
  ['connection refused', 'ECONNREFUSED'],
])('%s is worth repeating', (_, code) => {
  expect(isTransient(withCode(code))).toBe(true)
  expect(isTransient(new DrizzleQueryError('select 1', [], withCode(code)))).toBe(true)
})

test.each([
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error and is not queryable',
  'Query read timeout',
])('"%s" is worth repeating', (message) => {
  expect(isTransient(new Error(message))).toBe(true)
})

test.each([
  ['a unique key', '23505'],
  ['bad SQL', '42601'],
  ['a statement that ran too long', '57014'],
  ['a broken number', '22P02'],
])('%s is not', (_, code) => {
  expect(isTransient(withCode(code))).toBe(false)
})

test('a missing socket is worth repeating, a missing file is not', () => {
  expect(isTransient(withCode('ENOENT', { syscall: 'connect' }))).toBe(true)
  expect(isTransient(withCode('ENOENT', { syscall: 'open' }))).toBe(false)
})

test('whatever is thrown, the answer comes and is a boolean', () => {
  fc.assert(fc.property(fc.anything(), (thrown) => typeof isTransient(thrown) === 'boolean'))
  const circle = new Error('round')
  circle.cause = circle
  expect(isTransient(circle)).toBe(false)
})

test('work is repeated after transient faults only, and not for ever', async () => {
  const waits: number[] = []
  const wait = async (attempt: number) => void waits.push(attempt)
  const failing = (times: number, code: string) => {
    let runs = 0
    return async () => {
      if (++runs <= times) throw withCode(code)
      return runs
    }
  }
  await expect(retryTransient(failing(2, '40P01'), { attempts: 3, wait })).resolves.toBe(3)
  expect(waits).toEqual([1, 2])
  await expect(retryTransient(failing(3, '40P01'), { attempts: 3, wait })).rejects.toThrow('a fault')
  await expect(retryTransient(failing(1, '23505'), { attempts: 3, wait })).rejects.toThrow('a fault')
  expect(waits).toEqual([1, 2, 1, 2])
})
