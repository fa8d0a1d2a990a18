import type { ELK } from 'elkjs';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import type { Arrange } from './arrange.ts';
import { fromElk, toElk } from './elk.ts';

let elk: Promise<ELK> | undefined;

/** Starts the layout worker once, at the first drawing that needs it: nobody else loads its 450 KB. */
async function start(): Promise<ELK> {
  const { default: Elk } = await import('elkjs/lib/elk-api.js');
  return new Elk({ workerUrl });
}

/** Arranges a flow by ELK in a web worker, so that a large drawing never holds the screen up. */
export const arrangeInWorker: Arrange = async (graph) => {
  elk ??= start();
  try {
    return fromElk(await (await elk).layout(toElk(graph)));
  } catch (error) {
    // The next drawing tries anew: the first may have failed because the network did.
    elk = undefined;
    throw error;
  }
};
