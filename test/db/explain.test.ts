import { expect, test } from 'vitest'
import { explain } from '../../src/db/embedded/explain.ts'

test.each([
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'disk-full', /full\.$/],
  ['initdb: error: could not create directory "x": Read-only file system', 'read-only', /read-only\.$/],
  ['FATAL:  could not open file "x": Permission denied', 'permission', /may not write to \/data\.$/],
  ['FATAL:  could not create shared memory segment: Cannot allocate memory', 'memory', /too little memory/],
  ['initdb: error: could not look up effective user ID 4242: user does not exist', 'user', /has no name/],
])('%s becomes a sentence for the user', (printed, code, sentence) => {
  const fault = explain(`LOG:  starting\n${printed}\n`, '/data')
  expect(fault.code).toBe(code)
  expect(fault.message).toMatch(sentence)
  expect((fault.cause as Error).message).toContain(printed)
})

test('an unknown end is told with the last line the server printed', () => {
  expect(explain('LOG:  one\nFATAL:  two\n', '/data').message).toBe(
    'The embedded database did not start (FATAL:  two); its folder is /data.',
  )
})
