/** Which Chromium to run: the one that the settings name, else the machine's own. */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const usualPlaces = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

export type Found = { path: string } | { missing: string }

/** `missing` is a sentence for the operator. `path` is the PATH to look along. */
export function findChromium(
  configured: string | undefined,
  path = process.env.PATH ?? '',
  places = usualPlaces,
): Found {
  if (configured) {
    if (runs(configured)) return { path: configured }
    return { missing: `WHATSAPP_WEB_CHROMIUM names ${configured}, which is no program that can be started.` }
  }
  const folders = [...path.split(delimiter).filter(Boolean), ...places]
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places]
  const found = candidates.find(runs)
  if (found) return { path: found }
  return {
    missing:
      'No Chromium was found for WhatsApp Web. Install one (Debian: apt-get install chromium) or name it in WHATSAPP_WEB_CHROMIUM.',
  }
}

/** Flags of a browser that runs unattended. The sandbox goes only where it cannot work: for root. */
export function chromiumFlags(uid = process.getuid?.()): string[] {
  const always = ['--disable-quic', '--disable-background-networking', '--disable-dev-shm-usage']
  return uid === 0 ? ['--no-sandbox', ...always] : always
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
