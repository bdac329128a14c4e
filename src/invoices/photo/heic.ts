/** Decodes the photos of iPhones. */
import { UnreadablePhoto } from './refusal.ts'

/** Four bytes a pixel. The caller has checked the size that the file states. */
export async function openHeic(
  bytes: Uint8Array,
): Promise<{ data: Uint8Array; width: number; height: number }> {
  // Loaded only for such photos: the decoder is nine megabytes.
  const { default: decode } = await import('heic-decode')
  try {
    const { data, width, height } = await decode({ buffer: bytes })
    return { data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height }
  } catch (error) {
    throw new UnreadablePhoto('broken', error)
  }
}
