import { expect, test } from 'vitest'
import type { Campaign } from '../../../src/campaigns/campaign.ts'
import { CampaignDocument } from '../../../src/campaigns/document.ts'
import type { CampaignLift } from '../../../src/campaigns/lift/of-campaign.ts'
import { campaignDigest, type Digested } from '../../../src/chat/notices/campaign-digest.ts'
import { renderNotice } from '../../../src/chat/outbox.ts'
import { loadWordings } from '../../../src/chat/wording.ts'
import { telegramRoom } from '../../support/chat.ts'

const region = { name: 'Suraj', country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }
const now = new Date('2026-11-25T03:30:00Z')
const setting = { region, now }
const wordings = loadWordings('IN')

const campaign = (more: Partial<Campaign>, when: object, name: string): Campaign => ({
  ...{
    id: 1,
    rev: 1,
    createdBy: 1,
    startedBy: 1,
    startedAt: null,
    reach: null,
    nextAt: null,
    why: null,
    status: 'running',
  },
  document: CampaignDocument.parse({ v: 1, name, message: { en: 'x' }, when }),
  ...more,
})
const nothing = { sent: 0, answered: 0, ordered: 0, value: 0 }
const lift = {
  measuredAt: now,
  over: false,
  days: [],
  lift: {
    ...{ known: 'more', told: 1_080, heldOut: 120, perOutlet: 38_600, without: 85_000, total: 41_688_000 },
    ...{ interval: { low: 9_700, high: 67_500 }, percent: { at: 45, low: 11, high: 79 } },
  },
} as unknown as CampaignLift
const monday = { at: new Date('2026-11-23T03:30:00Z'), about: null, planned: 1_080, heldOut: 120, read: 700 }

const all: Digested[] = [
  {
    campaign: campaign({ status: 'waiting', reach: 12_34_567 }, { kind: 'now' }, 'Diwali'),
    progress: nothing,
    latest: undefined,
    lift: undefined,
  },
  {
    campaign: campaign({ status: 'paused', why: 'blocks' }, { kind: 'event', on: 'scheme-live' }, 'Schemes'),
    progress: { sent: 200, answered: 9, ordered: 4, value: 1_00_000 },
    latest: { ...monday, about: 'HAL-11', sent: 40, answered: 3, ordered: 2, value: 50_000 },
    lift: undefined,
  },
  {
    campaign: campaign(
      { nextAt: new Date('2026-11-30T03:30:00Z') },
      { kind: 'weekly', days: ['mon'], at: { time: '09:00' } },
      'Mondays',
    ),
    progress: { sent: 9_999, answered: 999, ordered: 99, value: 99_00_000 },
    latest: { ...monday, sent: 1_080, answered: 212, ordered: 148, value: 1_23_45_600 },
    lift,
  },
]

test.each([
  [
    'en',
    `☀️ Good morning! 2 campaigns need your decision:
🙋 Diwali – waits for a second marketer
• at once. As counted when it was handed in, about 12,34,567 shops would get it.
⏸ Schemes – paused by itself: people block it
• Mon 23 Nov, 9:00 am, HAL-11: sent 40, answered 3, ordered 2 (₹500)
What runs and what it moved:
🟢 Mondays – running
• Mon 23 Nov, 9:00 am: sent 1,080, answered 212, ordered 148 (₹1,23,456)
📈 It moved +₹386 per shop (+45 %), with 95 % certainty between ₹97 and ₹675 (n = 1,200), so far
• next Mon 30 Nov, 9:00 am`,
  ],
  [
    'hi',
    `☀️ नमस्ते! 2 कैंपेन पर आपका फ़ैसला चाहिए:
🙋 Diwali – दूसरे मार्केटर की मंज़ूरी बाक़ी
• अभी। भेजते समय की गिनती से लगभग 12,34,567 दुकानों को मिलेगा।
⏸ Schemes – रुका है (अपने आप: लोग ब्लॉक कर रहे हैं)
• सोम 23 नव॰, 9:00 am, HAL-11: 40 भेजे, 3 जवाब, 2 ऑर्डर (₹500)
क्या चल रहा है और क्या असर हुआ:
🟢 Mondays – चल रहा है
• सोम 23 नव॰, 9:00 am: 1,080 भेजे, 212 जवाब, 148 ऑर्डर (₹1,23,456)
📈 असर: हर दुकान +₹386 (+45 %), 95 % भरोसे से ₹97 से ₹675 के बीच (n = 1,200), अब तक
• अगली बार सोम 30 नव॰, 9:00 am`,
  ],
  [
    'hi-Latn',
    `☀️ Namaste! 2 campaign par aapka faisla chahiye:
🙋 Diwali – doosre marketer ki manzoori baaki
• abhi. Bhejte samay ki ginti se lagbhag 12,34,567 dukaanon ko milega.
⏸ Schemes – ruka hai (apne aap: log block kar rahe hain)
• Som 23 Nov, 9:00 am, HAL-11: 40 bheje, 3 jawab, 2 order (₹500)
Kya chal raha hai aur kya asar hua:
🟢 Mondays – chal raha hai
• Som 23 Nov, 9:00 am: 1,080 bheje, 212 jawab, 148 order (₹1,23,456)
📈 Asar: har dukaan +₹386 (+45 %), 95 % bharose se ₹97 se ₹675 ke beech (n = 1,200), ab tak
• agli baar Som 30 Nov, 9:00 am`,
  ],
] as const)(
  'in %s the morning tells what needs a decision, the last time of what comes round, and what it moved',
  (language, text) => {
    const voice = { wordings, setting, roomOf: () => telegramRoom }
    const { body } = renderNotice({ channel: 'telegram', language }, campaignDigest(all).say, voice)
    expect(body.text).toBe(text)
  },
)
