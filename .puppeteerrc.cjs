/** The browser is the machine's own or that of the tests: nothing is downloaded with the packages. */
module.exports = { skipDownload: true }
