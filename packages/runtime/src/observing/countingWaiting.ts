import type { Dispatcher } from '../dispatcher/dispatcher.ts';

/** The same dispatcher, which says how many commands are taken and not yet answered whenever that changes. */
export function countingWaiting(dispatcher: Dispatcher, tell: (count: number) => void): Dispatcher {
  let waiting = 0;
  const answered = (): void => {
    waiting -= 1;
    tell(waiting);
  };
  return {
    dispatch(command) {
      waiting += 1;
      tell(waiting);
      const answer = dispatcher.dispatch(command);
      answer.then(answered, answered);
      return answer;
    },
    settled: () => dispatcher.settled(),
  };
}
