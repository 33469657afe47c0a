/** The arguments make no sense. */
export class UsageMistake extends Error {
  override readonly name = 'UsageMistake';
}
