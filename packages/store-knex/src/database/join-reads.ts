interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export interface JoinReadsOptions<Question, Answer> {
  /** Answers the questions in their order. */
  readonly read: (questions: readonly Question[]) => Promise<readonly Answer[]>;
  /** How many reads are under way at most. */
  readonly lanes: number;
  /** How many questions go together at most. */
  readonly most: number;
}

/**
 * Lets questions that arrive while others are being read go together in the next read. Handing a statement to a database and taking its rows
 * back costs this process as much as the database spends on a short one.
 */
export function joinReads<Question, Answer>({
  read,
  lanes,
  most,
}: JoinReadsOptions<Question, Answer>): (question: Question) => Promise<Answer> {
  const waiting: Waiting<Question, Answer>[] = [];
  let busy = 0;

  const run = async (): Promise<void> => {
    busy += 1;
    while (waiting.length > 0) {
      const joined = waiting.splice(0, most);
      try {
        const answers = await read(joined.map(({ question }) => question));
        for (const [place, { resolve, reject }] of joined.entries()) {
          const answer = answers[place];
          if (answer === undefined) reject(new RangeError('a read left a question out'));
          else resolve(answer);
        }
      } catch (error) {
        for (const { reject } of joined) reject(error);
      }
    }
    busy -= 1;
  };

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (busy < lanes) void run();
    });
}
