// A reading process that every bill kills.
process.on('message', () => process.exit(3))
