import { expect, test } from 'vitest'
import { dialogs } from '../../../flows/all.ts'
import { languages, loadWordings } from '../../../src/chat/wording.ts'
import { wordTable } from '../../../src/chat/words.ts'
import { openStreet, type Phone, type Street } from './street.ts'

const wordings = loadWordings('IN')
const setting = { region: { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }, now: new Date(0) }

const labels = [
  ...[
    'welcome-new-shop',
    'welcome-have-code',
    'join-no-photo',
    'join-send',
    'join-again',
    'accept-invite-yes',
  ],
  ...[
    'accept-invite-rename',
    'accept-invite-no',
    'consent-yes',
    'consent-no',
    'consent-change',
    'consent-start',
  ],
  ...[
    'consent-offers-yes',
    'consent-offers-no',
    'link-have-one',
    'menu-other-shop',
    'menu-help',
    'help-language',
  ],
  ...['chat-menu', 'chat-more', 'chat-share-contact', 'chat-share-location'],
]

test.each(languages)('in %s every button fits a phone', (language) => {
  for (const key of labels)
    expect(wordings.text(language, { key }, setting).length, key).toBeLessThanOrEqual(24)
})

test('no word leads the same person to two places', () => {
  for (const [word, meanings] of wordTable(dialogs, wordings)) {
    const roles = meanings.map(({ role }) => role ?? 'anyone')
    expect(new Set(roles).size, `${word}: ${roles}`).toBe(roles.length)
  }
})

const people: [string, (street: Street) => Promise<Phone>][] = [
  ['a shop', (street) => street.phoneOf(street.shop.ownerId, 'kiran')],
  ['a distributor', (street) => street.phoneOf(street.shop.billerId, 'hetal')],
  [
    'the brand',
    async (street) =>
      street.phoneOf(await street.person('Nita', { party: 'brand', role: 'marketer' }), 'nita'),
  ],
]
const unclear = languages.map((language) => wordings.text(language, { key: 'chat-unclear' }, setting))

test.each(people)(
  'every word that help names to %s leads somewhere, in every language',
  async (_, phoneOf) => {
    const street = await openStreet()
    const phone = await phoneOf(street)
    for (const speak of ['english', 'hindi', 'hinglish']) {
      await phone.asks(speak)
      const help = await phone.asks('help')
      const named = [...help.text.matchAll(/“([^”]+)”/gu)].map(([, word]) => word ?? '')
      expect(named.length).toBeGreaterThan(3)
      for (const word of named) {
        const told = await phone.asks(word)
        for (const sorry of unclear) expect(told.text, `${speak}: ${word}`).not.toContain(sorry)
        await phone.asks(speak)
        await phone.asks('cancel')
      }
    }
  },
)
