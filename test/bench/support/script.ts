/** The ten messages of a reorder, as a shop types and taps them. Both bots are asked the same. */
export type Step = ({ says: string } | { taps: RegExp }) & { hears: RegExp }

export const reorder: readonly Step[] = [
  { says: 'menu', hears: /./ },
  { taps: /^The usual/, hears: /Your order:/ },
  { says: '12 pcs masala noodles, 12 pcs glucose 10', hears: /Your order:/ },
  { says: 'glucose 10 24 pcs', hears: /Your order:/ },
  { taps: /^(Note|Change the note)$/, hears: /note/i },
  { says: 'Please come before eleven', hears: /before eleven/ },
  { says: 'remove glucose 10', hears: /Your order:/ },
  { taps: /^Place order/, hears: /is placed/ },
  { taps: /^Where is it/, hears: /Order \d+/ },
  { says: 'orders', hears: /Order|order/ },
]
