import type {
  Actor,
  Document,
  Fact,
  FactType,
  JsonObject,
  RunStatus,
  RunStimulus,
  SopflowError,
} from '@sopflow/model';
import { resolverOver } from '../assignment/resolverOver.ts';
import type { Resolver } from '../assignment/resolver.ts';
import { summary, type OpenTaskSummary } from '../read/summary.ts';
import { MONDAY, organisation, person } from './organisation.ts';
import { factsOf, type Instance, SYSTEM, World } from './world.ts';

/** Everybody that stories speak of; `owner` owns the SOP and administrates. */
export const TEAM = organisation([
  ...['ann', 'bo', 'cai', 'dee'].map((id) => person(id)),
  person('owner', { roles: ['administrator'] }),
]);

/** One run told step by step, in the words of people who do it. Starts on Monday, 09:00 in Shanghai. */
export class Story {
  readonly world: World;
  readonly id = 'r_1';

  constructor(document: Document, input: JsonObject = {}, resolver: Resolver = resolverOver(TEAM, MONDAY)) {
    this.world = new World(document, resolver, MONDAY);
    const begun = this.world.begin(this.id, input, { starterId: 'ann' });
    if (!begun.ok) throw begun.error;
  }

  get run(): Instance {
    return this.world.get(this.id);
  }

  /** Where the run stands: steps that it is at, containers too. */
  get at(): readonly string[] {
    return summary(this.run.snapshot).currentStepIds;
  }

  get status(): RunStatus {
    return summary(this.run.snapshot).status;
  }

  get tasks(): readonly OpenTaskSummary[] {
    return summary(this.run.snapshot).tasks;
  }

  /** Whose open tasks there are at a step. */
  owners(stepId: string): readonly (string | null)[] {
    return this.tasks.filter((task) => task.stepId === stepId).map((task) => task.ownerId);
  }

  /** A person does their task at a step. The refusal, where it was refused. */
  does(
    who: string,
    stepId: string,
    outcome = 'done',
    values: JsonObject = {},
    more: { readonly checked?: readonly string[]; readonly reason?: string } = {},
  ): SopflowError | null {
    const mine = this.tasks.find((task) => task.stepId === stepId && task.ownerId === who);
    if (mine === undefined) throw new Error(`${who} has no open task at ${stepId}.`);
    return this.sends(
      { type: 'completeTask', taskId: mine.id, outcome, values, checked: [], ...more },
      { kind: 'person', personId: who },
    );
  }

  /** Anything else that reaches the run. The refusal, where it was refused. */
  sends(stimulus: RunStimulus, actor: Actor = SYSTEM): SopflowError | null {
    const decision = this.world.send(this.id, stimulus, actor);
    return decision.ok ? null : decision.error;
  }

  /** The id of the only open task of a step. */
  taskAt(stepId: string): string {
    const [only] = this.tasks.filter((task) => task.stepId === stepId);
    if (only === undefined) throw new Error(`No task is open at ${stepId}.`);
    return only.id;
  }

  /** Time passes; what becomes due meanwhile fires in its order. */
  passes(milliseconds: number): void {
    const until = this.world.now + milliseconds;
    for (;;) {
      const [next] = summary(this.run.snapshot)
        .timers.filter((timer) => timer.dueAt <= until)
        .toSorted((a, b) => a.dueAt - b.dueAt);
      if (next === undefined) break;
      this.world.now = Math.max(this.world.now, next.dueAt);
      this.sends({ type: 'timerFired', key: next.key });
    }
    this.world.now = until;
  }

  /** The facts of one kind, oldest first. */
  facts<T extends FactType>(type: T): readonly Extract<Fact, { type: T }>[] {
    return factsOf(this.run).filter((fact): fact is Extract<Fact, { type: T }> => fact.type === type);
  }

  /** Outbound effects of one kind, oldest first. */
  sent<E extends Instance['outbox'][number]['effect']>(
    effect: E,
  ): readonly Extract<Instance['outbox'][number], { effect: E }>[] {
    return this.run.outbox.filter(
      (sent): sent is Extract<Instance['outbox'][number], { effect: E }> => sent.effect === effect,
    );
  }
}
