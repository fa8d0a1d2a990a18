import type { TaskSummary } from '@sopflow/contract';
import { inLocale, type Locale, type LocalizedText } from '@sopflow/model';
import { signIn, type Visitor } from './visitor.ts';
import type { Sentence } from './timeline.ts';
import { Expected, until } from './until.ts';

/** A person of the sample organisation at their own screen. */
export type Player = Visitor & { readonly id: string; readonly email: string };

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
  readonly tang: Player;
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
  tang: 'tang.bo',
} as const;

/** The password that the administrator gives somebody. */
export function passwordOf(personId: string): string {
  return `${personId} has a long password`;
}

/** The administrator gives the sample's people passwords, and each of them signs in. */
export async function castOf(
  origin: string,
  administrator: { email: string; password: string },
): Promise<Cast> {
  const admin = {
    ...(await signIn(origin, 'admin', administrator.email, administrator.password)),
    id: 'admin',
    email: administrator.email,
  };
  const players: [role: string, player: Player][] = [];
  // One after the other: passwords are slow to hash on purpose, and all at once they starve the server on a small, busy machine.
  for (const [role, id] of Object.entries(IDS)) {
    const password = passwordOf(id);
    const person = await admin.api.people.get({ params: { id } });
    await admin.api.people.setPassword({ params: { id }, body: { password } });
    const visitor = await signIn(origin, person.name, person.email, password);
    players.push([role, { ...visitor, id, email: person.email }]);
  }
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

/** What somebody did, as the document names it. */
export interface Deed {
  readonly step: LocalizedText;
  readonly outcome: LocalizedText;
}

/** Does the task of a step as this person. */
export async function doTask(
  who: Player,
  runId: string,
  stepId: string,
  outcome: string,
  values: Record<string, string | number | readonly string[]> = {},
  more: { checked?: string[]; reason?: string } = {},
): Promise<Deed> {
  const task = await taskOf(who, runId, stepId);
  if (task.ownerId === null) await who.api.tasks.claim({ params: { id: task.id } });
  const { step } = await who.api.tasks.get({ params: { id: task.id } });
  await who.api.tasks.complete({
    params: { id: task.id },
    body: { outcome, values, ...more },
    idempotencyKey: `demo-${task.id}`,
  });
  const name = step.outcomes.find(({ id }) => id === outcome)?.name;
  return { step: task.stepName, outcome: name ?? { en: outcome } };
}

/** One line of a timeline for it. */
export function deedOf(who: Player, { step, outcome }: Deed): Sentence {
  const say = (locale: Locale) => `${inLocale(step, locale)} → ${inLocale(outcome, locale)}`;
  return { zh: `${who.name}：${say('zh')}`, en: `${who.name}: ${say('en')}` };
}

/** Whoever is on duty at the first level now. */
export async function officerOf(cast: Cast): Promise<Player> {
  const { items } = await cast.admin.api.onCall.now();
  const officerId = items[0]?.levels[0]?.people[0]?.id;
  const officer = Object.values(cast).find((player: Player) => player.id === officerId);
  if (officer === undefined) throw new Expected('somebody of the cast on duty', items);
  return officer;
}
