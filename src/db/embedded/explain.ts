import { DatabaseFault } from '../client.ts'

const known: [RegExp, string, (folder: string) => string][] = [
  [/No space left on device|ENOSPC/, 'disk-full', (folder) => `The disk that holds ${folder} is full.`],
  [/Disk quota exceeded|EDQUOT/, 'disk-full', (folder) => `The disk quota for ${folder} is used up.`],
  [/Read-only file system|EROFS/, 'read-only', (folder) => `The disk that holds ${folder} is read-only.`],
  [/Permission denied|EACCES/, 'permission', (folder) => `The database may not write to ${folder}.`],
  [
    /could not create (shared memory segment|semaphores)|Cannot allocate memory/,
    'memory',
    () => 'This machine has too little memory, or shared memory, for the database.',
  ],
  [
    /could not look up effective user ID/,
    'user',
    () =>
      'The user that Galla runs as has no name on this machine, which Postgres asks for when it makes its folder; run Galla as a user of /etc/passwd, or set DATABASE_URL to a Postgres of yours.',
  ],
]

/** Turns what the server printed before it gave up into one sentence; the print itself stays in `cause`. */
export function explain(printed: string, folder: string): DatabaseFault {
  const cause = new Error(printed)
  for (const [pattern, code, sentence] of known) {
    if (pattern.test(printed)) return new DatabaseFault(code, sentence(folder), cause)
  }
  const last = printed.trim().split('\n').at(-1) ?? ''
  return new DatabaseFault(
    'start',
    `The embedded database did not start (${last}); its folder is ${folder}.`,
    cause,
  )
}
