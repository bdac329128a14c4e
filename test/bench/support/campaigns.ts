/** Shops that want offers, by the million, and a campaign to all of them. */

/** Ids of their rows begin here: beyond those of every other bench. */
const first = 5_000_000

/** Each with an owner and a chat that was heard a moment ago. */
export const recipients = (many: number, channel: string, account: string): string[] => [
  'set session_replication_role = replica',
  `insert into outlet (id, code, name) overriding system value
   select ${first} + n, 'C-' || n, 'Campaign Stores ' || n from generate_series(1, ${many}) n`,
  `insert into person (id, name, language, offers) overriding system value
   select ${first} + n, 'Owner ' || n, 'en', true from generate_series(1, ${many}) n`,
  `insert into membership (person_id, party, role, outlet_id)
   select ${first} + n, 'outlet', 'owner', ${first} + n from generate_series(1, ${many}) n`,
  `insert into conversation (id, channel, account, chat, person_id, heard_at) overriding system value
   select ${first} + n, '${channel}', '${account}', '91' || lpad((${first} + n)::text, 10, '0'), ${first} + n, now()
   from generate_series(1, ${many}) n`,
  // Who is known on WhatsApp is known by name.
  ...(channel === 'whatsapp-cloud'
    ? [
        `insert into chat_address (channel, account, kind, value, chat)
         select channel, account, kind, case kind when 'phone' then '+' || chat else chat end, chat
         from conversation, unnest(array['wa_id', 'phone']) kind where id > ${first}`,
      ]
    : []),
  `insert into channel_account (account, channel) values ('${account}', '${channel}') on conflict do nothing`,
  `insert into campaign_rules (id, quiet_from, quiet_until) values (1, '00:00', '00:00') on conflict do nothing`,
]

export const campaignOf = () => ({
  v: 1,
  name: 'Haldi week',
  message: { en: 'Namaste {name}, you have {points} points. Haldi is here.' },
  buttons: [{ do: 'usual' }, { do: 'points' }],
  when: { kind: 'now' },
  holdOut: 0,
  coverDays: 0,
})

/** Approved and due at once. */
export const startNow = (document: object): string =>
  `insert into campaign (status, body, created_at, changed_at, started_at, next_at)
   values ('running', '${JSON.stringify(document)}', now(), now(), now(), now())`

/**
 * A tenth of the outlets held out, and of each outlet two orders before its message and one after it, of three lines each:
 * what the sums of a lift run over.
 */
export const fortnight = (many: number): string[] => [
  'set session_replication_role = replica',
  `update campaign_recipient set state = case when outlet_id % 10 = 0 then 'held-out' else 'sent' end,
     due_at = now() - interval '15 days'`,
  `update campaign_run set at = now() - interval '15 days'`,
  `insert into trade_order (id, key, outlet_id, distributor_id, placed_at, source, status, taxable, tax, round_off, total, quote, changed_at)
     overriding system value
   select ${10 * first} + n, 'lift ' || n, ${first} + 1 + n % ${many}, 1, now() - interval '30 days' + (n / ${many}) * interval '8 days', 'usual',
     'received', 0, 0, 0, 0, '{}', now() from generate_series(0, ${3 * many} - 1) n`,
  `insert into order_line (order_id, line, product_id, ordered, confirmed, dispatched, received, mrp, ptr, rate)
   select ${10 * first} + n, l, l, 40, 40, 40, 10 + (n * 7 + l) % 30, 1400, 1260, 500
   from generate_series(0, ${3 * many} - 1) n, generate_series(1, 3) l`,
]
