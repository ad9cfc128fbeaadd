// Imported first, so that a Node too old for the rest says so instead of failing on a word it does not know.
const [major] = process.versions.node.split('.')
if (Number(major) < 20) {
  console.error(
    `Goodsign needs Node 20 or newer to start (from there it brings Node 24 itself); this is Node ${process.versions.node}. See https://nodejs.org.`,
  )
  process.exit(1)
}
