/** A QR picture of a link, to be shown or printed. */
import type { Attached } from './say.ts'

/** A PNG of 512 px with a quiet border; a link of 200 characters still reads from a cracked screen. */
export async function qrPicture(link: string, name: string): Promise<Extract<Attached, { base64: string }>> {
  const { toBuffer } = await import('qrcode')
  const png = await toBuffer(link, { type: 'png', width: 512, margin: 3, errorCorrectionLevel: 'M' })
  return { name: `${name}.png`, mime: 'image/png', base64: png.toString('base64') }
}
