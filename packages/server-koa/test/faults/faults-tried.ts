let tried = 0;

/** Notes that one more fault was tried. */
export function noteFaultTried(): void {
  tried += 1;
}

after(() => {
  process.stdout.write(`\n  ${tried} faults tried\n`);
});
