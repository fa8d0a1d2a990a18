import type { TaskSummary } from '@sopflow/contract';
import { signIn, type Visitor } from './visitor.ts';
import { until } from './until.ts';

/** A person of the sample organisation at their own screen. */
export type Player = Visitor & { readonly id: string };

/** Everybody who acts in the story. */
export interface Cast {
  readonly admin: Player;
  readonly zhou: Player;
  readonly lin: Player;
  readonly chen: Player;
  readonly su: Player;
  readonly wang: Player;
  readonly zhao: Player;
  readonly xu: Player;
  readonly gao: Player;
  readonly li: Player;
  readonly sun: Player;
}

const IDS = {
  zhou: 'zhou.ming',
  lin: 'lin.mei',
  chen: 'chen.yu',
  su: 'su.qing',
  wang: 'wang.lei',
  zhao: 'zhao.na',
  xu: 'xu.fei',
  gao: 'gao.yan',
  li: 'li.wei',
  sun: 'sun.li',
} as const;

/** The administrator gives the sample's people passwords, and each of them signs in. */
export async function castOf(
  origin: string,
  administrator: { email: string; password: string },
): Promise<Cast> {
  const admin = {
    ...(await signIn(origin, 'The administrator', administrator.email, administrator.password)),
    id: 'admin',
  };
  const players = await Promise.all(
    Object.entries(IDS).map(async ([role, id]) => {
      const password = `${id} has a long password`;
      const person = await admin.api.people.get({ params: { id } });
      await admin.api.people.setPassword({ params: { id }, body: { password } });
      return [role, { ...(await signIn(origin, person.name, person.email, password)), id }] as const;
    }),
  );
  return { admin, ...(Object.fromEntries(players) as Omit<Cast, 'admin'>) };
}

/** The open task of this person at a step of a run, as soon as it is there. */
export function taskOf(who: Player, runId: string, stepId: string): Promise<TaskSummary> {
  return until(
    `a task “${stepId}” for ${who.name}`,
    async () => {
      const { tasks } = await who.api.runs.get({ params: { id: runId } });
      return tasks.find(
        (task) =>
          task.stepId === stepId &&
          task.status === 'open' &&
          (task.ownerId === who.id || task.candidateIds.includes(who.id)),
      );
    },
    async () => (await who.api.tasks.list()).items.map((task) => [task.runId, task.stepId]),
  );
}

/** Does the task of a step as this person. */
export async function doTask(
  who: Player,
  runId: string,
  stepId: string,
  outcome: string,
  values: Record<string, string | number | readonly string[]> = {},
  more: { checked?: string[]; reason?: string } = {},
): Promise<void> {
  const task = await taskOf(who, runId, stepId);
  if (task.ownerId === null) await who.api.tasks.claim({ params: { id: task.id } });
  await who.api.tasks.complete({
    params: { id: task.id },
    body: { outcome, values, ...more },
    idempotencyKey: `demo-${task.id}`,
  });
}
