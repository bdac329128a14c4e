// Runs with every test file anew, also where files share their modules: a hook in one of those would be the first file's.
import { afterAll } from 'vitest'
import { closeForgotten } from './db.ts'
import { endOfLending } from './lent-db.ts'

afterAll(async () => {
  await closeForgotten()
  await endOfLending()
})
