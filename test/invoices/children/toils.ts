// A reading process that works on a bill for ever, and hears nothing meanwhile.
process.on('message', () => {
  for (;;) Math.random()
})
