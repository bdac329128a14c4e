/** Pictures in a bucket of any store that speaks S3, for nodes that share no disk. */
import { AwsClient } from 'aws4fetch'
import { checkedKey, type ImageStore } from './image-store.ts'

export type S3Settings = {
  /** The bucket, without a slash at its end. */
  readonly url: string
  readonly keyId: string
  readonly secret: string
  readonly region: string
}

const timeoutMs = 20_000

/** Every call throws where the store does not do what it is asked; a job then repeats it. */
export function s3Store({ url, keyId, secret, region }: S3Settings): ImageStore {
  const client = new AwsClient({
    ...{ accessKeyId: keyId, secretAccessKey: secret, region, service: 's3', retries: 2 },
  })
  const call = async (method: string, key: string, body?: Uint8Array): Promise<Response> => {
    const response = await client.fetch(`${url}/${checkedKey(key)}`, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      ...(body ? { body: new Uint8Array(body), headers: { 'content-type': 'image/jpeg' } } : {}),
    })
    if (!response.ok && response.status !== 404)
      throw new Error(`the store of pictures answered ${response.status} to ${method} ${key}`)
    return response
  }
  return {
    async put(key, bytes) {
      const { status } = await call('PUT', key, bytes)
      if (status === 404) throw new Error('the bucket for pictures does not exist')
    },
    async get(key) {
      const response = await call('GET', key)
      return response.status === 404 ? undefined : new Uint8Array(await response.arrayBuffer())
    },
    remove: async (key) => void (await call('DELETE', key)),
  }
}
