import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { folderStore } from '../../src/invoices/images/folder-store.ts'
import type { ImageStore } from '../../src/invoices/images/image-store.ts'
import { s3Store } from '../../src/invoices/images/s3-store.ts'
import { openBucket } from '../support/bucket.ts'

const picture = new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3])

async function keepsItsPromises(store: ImageStore): Promise<void> {
  expect(await store.get('bills/1-1.jpg')).toBeUndefined()
  await store.put('bills/1-1.jpg', picture)
  await store.put('bills/1-1.jpg', picture)
  expect([...((await store.get('bills/1-1.jpg')) ?? [])]).toEqual([...picture])
  await store.remove('bills/1-1.jpg')
  await store.remove('bills/1-1.jpg')
  expect(await store.get('bills/1-1.jpg')).toBeUndefined()
  for (const key of ['../../etc/passwd', 'bills/../x.jpg', 'bills/', '/bills/1.jpg'])
    await expect(async () => store.put(key, picture)).rejects.toThrow('names no picture')
}

describe('pictures are kept, had again and dropped, and a key names nothing else', () => {
  it('in a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'galla-images-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    await keepsItsPromises(folderStore(folder))
  })

  it('in a bucket, whose every call is signed; one that refuses is no picture lost', async () => {
    const bucket = await openBucket()
    const store = s3Store(bucket.settings)
    await keepsItsPromises(store)
    bucket.fail(1)
    await store.put('bills/2-1.jpg', picture)
    expect([...bucket.objects.keys()]).toEqual(['bills/2-1.jpg'])
    const stranger = s3Store({ ...bucket.settings, secret: 'a secret of somebody else' })
    await expect(stranger.get('bills/2-1.jpg')).rejects.toThrow('403')
  })
})
