/** Order text as simply as it can be read: "12 pcs masala noodles, 5 glucose 10" against a list of names. */
export type Line = { name: string; pieces: number; price: number }

const products: [string, string, number][] = [
  ['masala noodles', 'Suraj Masala Noodles 70g', 1_260],
  ['glucose 10', 'Gopal Glucose Biscuit 110g', 900],
  ['marie', 'Gopal Marie 75g', 900],
  ['leaf tea', 'Nilgiri Leaf Tea 250g', 12_600],
  ['haldi', 'Rasoi Haldi 100g', 2_880],
  ['sugar', 'Suraj Sugar 1kg', 4_680],
  ['bhujia', 'Chatak Bhujia 200g', 4_950],
]

export function readLines(text: string): Line[] {
  return text.split(',').flatMap((part) => {
    const found = products.find(([words]) => part.includes(words))
    if (!found) return []
    const [words, name, price] = found
    const pieces = Number(/\d+/.exec(part.replace(words, ''))?.[0] ?? 0)
    return pieces > 0 ? [{ name, pieces, price }] : []
  })
}

export const lineOf = ({ name, pieces, price }: Line): string =>
  `${name}\n    ${pieces} pc × ₹${price / 100} · ₹${(pieces * price) / 100}`
