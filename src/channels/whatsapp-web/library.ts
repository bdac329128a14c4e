/** whatsapp-web.js, loaded only by a node that uses it: the library and its browser driver cost a second and 60 MB. */
export type { Client, Message, MessageMedia, MessageSendOptions, Reaction } from 'whatsapp-web.js'

export async function loadLibrary() {
  const { default: library } = await import('whatsapp-web.js')
  return library
}

export type Library = Awaited<ReturnType<typeof loadLibrary>>
