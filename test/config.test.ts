import { describe, expect, it } from 'vitest'
import { ConfigFault, loadConfig } from '../src/config.ts'
import { maskPhones } from '../src/log.ts'

const mistake = (env: Record<string, string>) => {
  try {
    loadConfig(env)
  } catch (error) {
    if (error instanceof ConfigFault) return error.message
    throw error
  }
  return 'no mistake'
}

describe('settings', () => {
  it('nothing set is the demo, on this computer only', () => {
    expect(loadConfig({})).toMatchObject({
      demo: true,
      host: '127.0.0.1',
      port: undefined,
      telegram: undefined,
    })
  })

  it('an empty variable counts as not set', () => {
    expect(loadConfig({ DATABASE_URL: '', PORT: ' ' })).toMatchObject({ demo: true, port: undefined })
  })

  it('a database or a bot of the user switches the demo off until it is asked for', () => {
    expect(loadConfig({ DATABASE_URL: 'postgresql://localhost/x' }).demo).toBe(false)
    expect(loadConfig({ TELEGRAM_BOT_TOKEN: '123456:abcdefghijk' }).demo).toBe(false)
    expect(loadConfig({ TELEGRAM_BOT_TOKEN: '123456:abcdefghijk', GALLA_DEMO: 'on' }).demo).toBe(true)
  })

  it.each([
    [{ PORT: 'x' }, 'PORT must be a port number.'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must begin with postgresql://.'],
    [{ PUBLIC_URL: 'galla' }, 'PUBLIC_URL must be an address such as https://galla.example.com.'],
    [{ GALLA_ROLES: 'web,cook' }, 'GALLA_ROLES may name web and worker, separated by a comma.'],
    [{ GALLA_DEMO: 'maybe' }, 'GALLA_DEMO must be on or off.'],
    [{ GALLA_OCR_WORKERS: 'two' }, 'GALLA_OCR_WORKERS must be a number.'],
    [{ GALLA_API_KEY: 'short' }, 'GALLA_API_KEY must have at least 16 characters.'],
    [{ TELEGRAM_WEBHOOK_SECRET: 'abc' }, 'TELEGRAM_WEBHOOK_SECRET is set but TELEGRAM_BOT_TOKEN is not.'],
  ])('a wrong setting is one sentence that names it: %o', (env, sentence) => {
    expect(mistake(env as unknown as Record<string, string>)).toBe(sentence)
  })

  it('a wrong token is named without being repeated', () => {
    expect(mistake({ TELEGRAM_BOT_TOKEN: 'sesame' })).toMatch(/^TELEGRAM_BOT_TOKEN must be the token/)
    expect(mistake({ TELEGRAM_BOT_TOKEN: 'sesame' })).not.toContain('sesame')
  })

  it('production refuses the demo and the built-in database', () => {
    expect(mistake({ NODE_ENV: 'production', GALLA_DEMO: 'on' }).split('\n')).toEqual([
      'GALLA_DEMO cannot be on with NODE_ENV=production: anybody could act as anyone.',
      'DATABASE_URL must be set with NODE_ENV=production: the built-in database is for trials.',
    ])
  })
})

describe('settings of WhatsApp', () => {
  const four = {
    WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
    WHATSAPP_ACCESS_TOKEN: 'EAAG-token',
    WHATSAPP_APP_SECRET: 'app-secret',
    WHATSAPP_VERIFY_TOKEN: 'verify-me',
  }

  it('come all four or not at all; the missing ones are named', () => {
    expect(loadConfig(four).whatsappCloud).toEqual({
      phoneNumberId: '106540352242922',
      accessToken: 'EAAG-token',
      appSecret: 'app-secret',
      verifyToken: 'verify-me',
      graphUrl: 'https://graph.facebook.com',
      graphVersion: 'v25.0',
      rate: 80,
    })
    expect(loadConfig({}).whatsappCloud).toBeUndefined()
    const { WHATSAPP_APP_SECRET: _, WHATSAPP_VERIFY_TOKEN: __, ...two } = four
    expect(mistake(two)).toBe(
      'WhatsApp needs all four of its settings; missing: WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN.',
    )
  })

  it('may point at another Graph server and version, in production by https only', () => {
    const other = { WHATSAPP_GRAPH_URL: 'http://127.0.0.1:4000/', WHATSAPP_GRAPH_VERSION: 'v26.0' }
    expect(loadConfig({ ...four, ...other }).whatsappCloud).toMatchObject({
      graphUrl: 'http://127.0.0.1:4000',
      graphVersion: 'v26.0',
    })
    const production = { NODE_ENV: 'production', DATABASE_URL: 'postgresql://localhost/x' }
    expect(mistake({ ...four, ...other, ...production })).toBe(
      'WHATSAPP_GRAPH_URL must begin with https:// in production: the token goes there.',
    )
  })

  it.each([
    [{ ...four, WHATSAPP_GRAPH_VERSION: '25' }, 'WHATSAPP_GRAPH_VERSION must look like v25.0.'],
    [
      { ...four, WHATSAPP_PHONE_NUMBER_ID: '+91 98100 00001' },
      'WHATSAPP_PHONE_NUMBER_ID must be the id of the number at Meta (digits), not the number itself.',
    ],
    [
      { WHATSAPP_GRAPH_VERSION: 'v25.0' },
      'WHATSAPP_GRAPH_VERSION is set but WHATSAPP_PHONE_NUMBER_ID is not.',
    ],
    [{ WHATSAPP_WEB_CHROMIUM: '/usr/bin/x' }, 'WHATSAPP_WEB_CHROMIUM is set but WHATSAPP_WEB is not on.'],
  ])('are refused in one sentence: %o', (env, sentence) => {
    expect(mistake(env as unknown as Record<string, string>)).toBe(sentence)
  })

  it('a wrong token is named without being repeated', () => {
    expect(mistake({ ...four, WHATSAPP_ACCESS_TOKEN: 'open sesame' })).toBe(
      'WHATSAPP_ACCESS_TOKEN must be at least 8 characters, without spaces.',
    )
  })

  it('switch the demo off, as any messenger does', () => {
    expect(loadConfig(four).demo).toBe(false)
    expect(loadConfig({ WHATSAPP_WEB: 'on' })).toMatchObject({ demo: false, whatsappWeb: {} })
    expect(loadConfig({ WHATSAPP_WEB: 'on', WHATSAPP_WEB_CHROMIUM: '/c' }).whatsappWeb).toEqual({
      ...{ chromium: '/c', unaskedPerDay: 30, gap: [2, 5] },
    })
    expect(loadConfig({ WHATSAPP_WEB: 'off' })).toMatchObject({ demo: true, whatsappWeb: undefined })
  })
})

describe('the log', () => {
  it('masks phone numbers wherever they stand', () => {
    expect(maskPhones('{"msg":"no answer from +919810000010"}')).toBe('{"msg":"no answer from +91…10"}')
  })
})
