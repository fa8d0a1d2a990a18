import { type Directory, type LoggedEvent, organisationZone } from '@sopflow/model';
import { type Access, createAccess } from './access/access.ts';
import { actOnAlert, recipientsOfLevel } from './alerts/actOnAlert.ts';
import { type Alerts, createAlerts } from './alerts/alerts.ts';
import { type RequireRight, rightsCheckedOver } from './call/requireRight.ts';
import { type Clock, createClock } from './clock/clock.ts';
import { assumedMoment } from './dispatcher/assumedMoment.ts';
import { deciderOver } from './dispatcher/decider.ts';
import { dispatcherOver } from './dispatcher/dispatcher.ts';
import { machinesFrom } from './dispatcher/machines.ts';
import { organisationCacheOver } from './dispatcher/organisationCache.ts';
import { createOnCall, type OnCall } from './duty/onCallNow.ts';
import { createFiles, type Files } from './files/files.ts';
import { dealWithGivenUp } from './notices/dealWithGivenUp.ts';
import { deliverDue } from './notices/deliverDue.ts';
import { createNotices, type Notices } from './notices/notices.ts';
import { notifierOver } from './notices/notifier.ts';
import { countingWaiting } from './observing/countingWaiting.ts';
import { createOrganisation, type Organisation } from './organisation/organisation.ts';
import { createPeople, type People } from './organisation/people.ts';
import type { SecretSeal } from './organisation/secretSeal.ts';
import { createUses, type Uses } from './organisation/uses.ts';
import { createPlans, type Plans } from './plans/plans.ts';
import { startIncidentOver } from './plans/startIncident.ts';
import type { ActionPerformer } from './ports/actionPerformer.ts';
import type { Channel, TestEndpoint } from './ports/channel.ts';
import type { Observer } from './ports/observer.ts';
import type { Stores } from './ports/stores.ts';
import type { Waker } from './ports/waker.ts';
import { diagnoseOver } from './procedures/diagnose.ts';
import { createProcedures, type Procedures } from './procedures/procedures.ts';
import { createQuarantine, type Quarantine } from './quarantine/quarantine.ts';
import { beginRunOver } from './runs/beginRun.ts';
import { sopFinderOver } from './runs/currentSops.ts';
import { createRuns, type Runs } from './runs/runs.ts';
import { createSamples, type Samples } from './samples/samples.ts';
import { createTasks, type Tasks } from './tasks/tasks.ts';
import type { OnTrouble } from './work/trouble.ts';
import { createWork, type Work } from './work/work.ts';

/** What a runtime is made of: the stores and everything outside the process that it reaches. */
export interface RuntimeParts {
  readonly stores: Stores;
  readonly waker: Waker;
  /** Does what action steps ask of the outside. A process that never works (an API alone) is not asked. */
  readonly performer: ActionPerformer;
  /** The channels that are set up. */
  readonly channels: readonly Channel[];
  /** Sends a test message to a webhook while somebody waits for the answer; a process that answers nobody has none. */
  readonly testEndpoint?: TestEndpoint;
  readonly seal: SecretSeal;
  /** A new identifier with this prefix; `newId` of packages/store. */
  readonly newId: (prefix: string) => string;
  /** A secret that cannot be guessed, in letters and digits. */
  readonly newSecret: () => string;
  /** A one-way digest of such a secret. */
  readonly digest: (secret: string) => string;
  /** Milliseconds of a clock that only goes forward, such as `performance.now`: what time it is the database says, what has passed since then is counted here. */
  readonly elapsed: () => number;
  /** Whether the clock may be moved (`SOPFLOW_CLOCK=virtual`); never in production. */
  readonly virtualClock: boolean;
  /** Told about faults that nobody waits for, to be logged. */
  readonly onTrouble: OnTrouble;
  /** Told what is done, where somebody measures it. */
  readonly observer?: Observer | undefined;
}

/** All use cases, by area. */
export interface Runtime {
  readonly access: Access;
  readonly alerts: Alerts;
  readonly clock: Clock;
  readonly files: Files;
  readonly notices: Notices;
  readonly onCall: OnCall;
  readonly organisation: Organisation;
  readonly people: People;
  readonly plans: Plans;
  readonly procedures: Procedures;
  readonly quarantine: Quarantine;
  readonly runs: Runs;
  readonly samples: Samples;
  readonly tasks: Tasks;
  readonly uses: Uses;
  readonly work: Work;
  /** The check that every use case begins with, for whoever asks before there is an object to ask about. */
  readonly requireRight: RequireRight;
  /** Resolves when every command that was taken has been answered. Called before the stores are closed. */
  settled(): Promise<void>;
}

/** More events than this the page of an alert does not show. */
const EVENTS_SHOWN = 500;

/** Puts the use cases together. Each area is a function of the parts it uses, so that an area can be read, and tested, by itself. */
export function createRuntime(parts: RuntimeParts): Runtime {
  const { stores, waker, seal, newId, observer } = parts;
  const { audit, instances, definitions } = stores;
  const requireRight = rightsCheckedOver(audit);
  const machines = machinesFrom(definitions);
  const organisation = organisationCacheOver(stores.directory);
  const decide = deciderOver(machines, organisation);
  const assumption = assumedMoment(parts.elapsed);
  const taking = dispatcherOver({
    instances,
    decide,
    waker,
    assumption,
    onBatch: observer === undefined ? undefined : (size) => observer.batchBegins(size),
  });
  const dispatcher =
    observer === undefined ? taking : countingWaiting(taking, (count) => observer.commandsWaiting(count));
  const sops = sopFinderOver(definitions, assumption);
  const findSop = sops.find;
  const beginRun = beginRunOver({ dispatcher, newId });
  const directory = async (): Promise<Directory> =>
    organisation.directory((await instances.load([], [])).directoryRevision);
  const locale = async () => (await stores.organisation.settings()).locale;
  const habits = async () => ({ locale: await locale(), timeZone: organisationZone(await directory()) });
  const notify = notifierOver({ store: stores.notices, organisation: stores.organisation, directory, waker });
  const dealWith = dealWithGivenUp({ store: stores.notices, dispatcher, instances, directory, notify });
  const shared = { ...stores, requireRight, dispatcher, machines, sops, findSop, beginRun, newId };

  const plans = createPlans({
    store: stores.plans,
    audit,
    requireRight,
    waker,
    locale,
    startIncident: startIncidentOver({ findSop, beginRun }),
  });
  return {
    access: createAccess({
      store: stores.access,
      audit,
      requireRight,
      newId,
      newSecret: parts.newSecret,
      digest: parts.digest,
    }),
    alerts: createAlerts({
      store: stores.alerts,
      requireRight,
      history: (id): Promise<readonly LoggedEvent[]> => instances.history(id, 0, EVENTS_SHOWN),
      directory,
      recipientsOf: recipientsOfLevel(instances, directory),
      act: actOnAlert(dispatcher),
    }),
    clock: createClock({ store: stores.clock, requireRight, waker, virtual: parts.virtualClock }),
    files: createFiles({ store: stores.files, requireRight, newSecret: parts.newSecret }),
    notices: createNotices(stores.notices),
    onCall: createOnCall({ directory, now: () => stores.clock.now(), requireRight }),
    organisation: createOrganisation({
      store: stores.organisation,
      requireRight,
      newId,
      seal,
      testEndpoint: parts.testEndpoint ?? (() => Promise.reject(new Error('This process answers nobody.'))),
    }),
    people: createPeople({ store: stores.organisation, requireRight }),
    plans,
    procedures: createProcedures({
      store: stores.procedures,
      requireRight,
      newId,
      diagnose: diagnoseOver(directory, definitions),
    }),
    quarantine: createQuarantine({ store: stores.quarantine, requireRight, waker }),
    runs: createRuns(shared),
    samples: createSamples({
      organisation: stores.organisation,
      procedures: stores.procedures,
      plans: stores.plans,
      requireRight,
      newId,
      now: () => stores.clock.now(),
    }),
    tasks: createTasks(shared),
    uses: createUses({ organisation: stores.organisation, requireRight }),
    work: createWork({
      ...shared,
      organisation,
      decide,
      waker,
      performer: parts.performer,
      notify,
      deliver: () =>
        deliverDue({
          store: stores.notices,
          channels: parts.channels,
          seal,
          habits,
          dealWithGivenUp: dealWith,
        }),
      onTrouble: parts.onTrouble,
    }),
    requireRight,
    settled: () => dispatcher.settled(),
  };
}
