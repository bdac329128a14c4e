declare module 'heic-decode' {
  /** Takes the bytes of a HEIC file; four bytes a pixel. */
  export default function decode(file: {
    buffer: Uint8Array
  }): Promise<{ width: number; height: number; data: Uint8ClampedArray }>
}
