/** Hands a work to whoever wants to know of what may outlast its call, whichever way it settles; and gives it back. */
export function tellOfWork<Result>(onWork: (work: Promise<void>) => void, work: Promise<Result>): Promise<Result> {
  onWork(work.then(ignore, ignore));
  return work;
}

function ignore(): void {
  // How it went is for those to hear who wait for it.
}
