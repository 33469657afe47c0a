// Every package's tests run with this, from the package's own folder.
module.exports = {
  'node-option': ['import=tsx'],
  reporter: require.resolve('./scripts/mocha-reporter.mjs'),
  timeout: 10_000,
  'forbid-only': true,
};
