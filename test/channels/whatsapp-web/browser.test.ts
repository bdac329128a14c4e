import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumFlags, findChromium } from '../../../src/channels/whatsapp-web/browser.ts'
import { isLibraryFault } from '../../../src/channels/whatsapp-web/library-fault.ts'
import { freeProfile } from '../../../src/channels/whatsapp-web/profile-lock.ts'
import { whySendFailed } from '../../../src/channels/whatsapp-web/send-failure.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galla-browser-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the browser to run', () => {
  it('is the one the settings name, and a sentence when that is no program', async () => {
    const named = join(folder, 'my-browser')
    await writeFile(named, '')
    expect(findChromium(named)).toMatchObject({ missing: expect.stringContaining(named) })
    await chmod(named, 0o755)
    expect(findChromium(named)).toEqual({ path: named })
    expect(findChromium(folder)).toMatchObject({ missing: expect.stringContaining(folder) })
  })

  it('else is found along the path, and a sentence says what to install when there is none', async () => {
    const bin = join(folder, 'bin')
    await mkdir(bin)
    expect(findChromium(undefined, bin, [])).toMatchObject({ missing: expect.stringContaining('apt-get') })
    await writeFile(join(bin, 'google-chrome'), '', { mode: 0o755 })
    expect(findChromium(undefined, `/nowhere:${bin}`, [])).toEqual({ path: join(bin, 'google-chrome') })
  })

  it('keeps its sandbox unless root runs it', () => {
    expect(chromiumFlags(1_000)).not.toContain('--no-sandbox')
    expect(chromiumFlags(0)).toContain('--no-sandbox')
  })
})

describe('the lock on the profile', () => {
  it.each(['another-host-123', `${hostname()}-1`, `${hostname()}-${process.pid}`, 'nonsense'])(
    'is taken away without killing anybody who is no browser on it: %s',
    async (lock) => {
      const profile = await mkdtemp(join(folder, 'profile-'))
      for (const mark of ['SingletonLock', 'SingletonCookie']) await symlink(lock, join(profile, mark))
      await freeProfile(profile)
      await symlink('new', join(profile, 'SingletonLock'))
      await symlink('new', join(profile, 'SingletonCookie'))
    },
  )
})

describe('a rejection nobody catches', () => {
  const thrownIn = (file: string) => {
    const error = new Error('Protocol error: Target closed')
    error.stack = `${error.message}\n    at call (${file}:1:1)`
    return error
  }

  it('is overlooked when it comes out of the library or its driver, and only then', () => {
    expect(isLibraryFault('auth timeout')).toBe(true)
    expect(isLibraryFault(thrownIn('/app/node_modules/whatsapp-web.js/src/Client.js'))).toBe(true)
    expect(isLibraryFault(thrownIn('/app/node_modules/puppeteer-core/lib/cjs/Connection.js'))).toBe(true)
    expect(isLibraryFault(thrownIn('/app/node_modules/pg/lib/client.js'))).toBe(false)
    expect(isLibraryFault(new Error('ours'))).toBe(false)
    expect(isLibraryFault('some string')).toBe(false)
  })
})

describe('an error while sending', () => {
  it('means that nobody is there, that nothing began, or that nobody knows', () => {
    expect(whySendFailed(new Error('No LID for user'))).toMatchObject({ kind: 'failed', unreachable: true })
    expect(whySendFailed('Lid is missing in chat table')).toMatchObject({ kind: 'failed', unreachable: true })
    const upload = whySendFailed(new Error('upload failed: media entry was not created'))
    expect(upload).toEqual({ kind: 'failed', error: 'upload failed: media entry was not created' })
    const detached = 'Attempted to use detached Frame'
    expect(whySendFailed(new Error(detached))).toEqual({ kind: 'unknown', error: detached })
  })
})
