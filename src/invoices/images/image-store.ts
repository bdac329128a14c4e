/** Where pictures of bills are kept for as long as a bill may be disputed. */

/** Keys are ours: 'bills/123-1.jpg'. All may be called twice. */
export type ImageStore = {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Undefined where there is none (any more). */
  get(key: string): Promise<Uint8Array | undefined>
  remove(key: string): Promise<void>
}

const shape = /^[a-z]+\/[\w-]{1,60}\.(?:jpg|pdf)$/

/** Keeps a key from naming anything but a picture of ours. */
export function checkedKey(key: string): string {
  if (!shape.test(key)) throw new RangeError(`${key} names no picture`)
  return key
}
