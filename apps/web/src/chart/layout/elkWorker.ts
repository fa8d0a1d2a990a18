import type { ELK } from 'elkjs';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import type { Arrange } from './arrange.ts';
import { fromElk, toElk } from './elk.ts';

let elk: Promise<ELK> | undefined;

/** Starts the layout worker once, at the first drawing that needs it: nobody else loads its 450 KB. */
async function start(): Promise<ELK> {
  const { default: Elk } = await import('elkjs/lib/elk-api.js');
  return new Elk({ workerFactory: startWorker });
}

/** ELK waits for ever for a worker that could not be loaded; this one tells. */
let broken: Promise<never> | undefined;

function startWorker(): Worker {
  const worker = new Worker(workerUrl);
  broken = new Promise((_resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('The layout worker could not be loaded.')));
  });
  broken.catch(() => undefined);
  return worker;
}

/** Arranges a flow by ELK in a web worker, so that a large drawing never holds the screen up. */
export const arrangeInWorker: Arrange = async (graph) => {
  elk ??= start();
  try {
    const laidOut = (await elk).layout(toElk(graph));
    return fromElk(await (broken === undefined ? laidOut : Promise.race([laidOut, broken])));
  } catch (error) {
    // The next drawing tries anew: the first may have failed because the network did.
    elk = undefined;
    throw error;
  }
};
