import { gameOf, measure, openBot, openWorld, small, withBench } from './support/bench.ts'
const dir = process.env.PROF_DIR
await withBench(async (bench) => {
  const url = await openWorld(bench, 'messages', small)
  const bot = await openBot(bench, url, dir ? { flags: ['--cpu-prof', `--cpu-prof-dir=${dir}`, '--cpu-prof-interval', '500'] } : {})
  await bench.phones.play({ ...gameOf(small, 40), answers: 3_000 })
  for (let i = 0; i < Number(process.env.TIMES ?? 2); i++) {
    const m = await measure(bench, bot, gameOf(small, 8))
    console.log(m.rate.toFixed(0), m.cpu, m.reply)
  }
  await bot.stop()
})
