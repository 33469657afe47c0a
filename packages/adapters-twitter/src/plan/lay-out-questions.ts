/** Which questions each list answers: those of `list` are `questions[starts[list]]` on, up to where the next list's begin. */
export interface QuestionLayout {
  readonly starts: Int32Array;
  readonly questions: Int32Array;
}

/**
 * Sorts questions by the lists that answer them. Question `q` is whether account `ends[q]` follows the other end of its pair, which are two
 * neighbouring entries; account `a` has list `2a`, whom it follows, and list `2a + 1`, who follows it.
 */
export function layOutQuestions(ends: Int32Array, accountCount: number): QuestionLayout {
  const starts = new Int32Array(2 * accountCount + 1);
  const listOf = (question: number, isFollowers: boolean): number => {
    const twin = question % 2 === 0 ? question + 1 : question - 1;
    return isFollowers ? 2 * (ends[twin] ?? 0) + 1 : 2 * (ends[question] ?? 0);
  };
  for (let question = 0; question < ends.length; question += 1) {
    for (const isFollowers of [false, true]) {
      const next = listOf(question, isFollowers) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  }
  for (let list = 0; list < 2 * accountCount; list += 1)
    starts[list + 1] = (starts[list + 1] ?? 0) + (starts[list] ?? 0);
  const questions = new Int32Array(2 * ends.length);
  const free = starts.slice();
  for (let question = 0; question < ends.length; question += 1) {
    for (const isFollowers of [false, true]) {
      const list = listOf(question, isFollowers);
      const place = free[list] ?? 0;
      questions[place] = question;
      free[list] = place + 1;
    }
  }
  return { starts, questions };
}
