/** Tells what a survival test met: only in a full round, so that everyday runs stay quiet. */
export function measured(text: string): void {
  if (process.env.GALLA_SURVIVAL_ROUNDS !== undefined) console.log(text)
}
