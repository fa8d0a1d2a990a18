import type { Runtime } from '@sopflow/runtime';
import { describeApi } from '@sopflow/contract/openapi';
import type { JsonObject } from '@sopflow/model';
import { z } from 'zod';
import { NOBODY } from '../caller/caller.ts';
import type { Identify } from '../caller/identify.ts';
import type { ChangeStream } from '../changes/changeStream.ts';
import { type ApiDescription, docsPage } from '../docs/docsPage.ts';
import type { Handlers } from '../mounting/call.ts';
import type { Remember } from '../mounting/remember.ts';
import type { Accounts } from '../signIn/accounts.ts';
import type { Setup } from '../signIn/setUp.ts';
import { accessHandlers, type AccessParts } from './access.ts';
import { pageOf } from './cursor.ts';
import { dutyHandlers } from './duty.ts';
import { fileHandlers } from './files.ts';
import { organisationHandlers } from './organisation.ts';
import { peopleHandlers } from './people.ts';
import { procedureHandlers } from './procedures.ts';
import { quarantineHandlers } from './quarantine.ts';
import { runHandlers } from './runs.ts';
import { taskHandlers } from './tasks.ts';

/** Where a change of the clock left it. */
const KeptNow = z.object({ now: z.number() });

export interface HandlerParts {
  readonly runtime: Runtime;
  readonly accounts: Accounts;
  readonly setup: Setup;
  readonly identify: Identify;
  readonly limits: AccessParts['limits'];
  readonly isSecure: AccessParts['isSecure'];
  readonly changes: ChangeStream;
  readonly remember: Remember;
  readonly version: string;
}

/** A handler for every route of the contract: each calls one use case and gives its answer. */
export function handlersOver(parts: HandlerParts): Handlers {
  const { runtime, accounts, setup, identify, limits, isSecure, changes, remember } = parts;
  const { access, alerts, clock, organisation, people, samples } = runtime;
  const description = describeApi({ version: parts.version });
  const page = docsPage(description as unknown as ApiDescription);

  return {
    access: accessHandlers({
      access,
      accounts,
      people,
      organisation,
      clock,
      samples,
      setup,
      identify,
      limits,
      isSecure,
    }),
    sops: procedureHandlers(runtime.procedures, remember),
    runs: runHandlers(runtime.runs, alerts),
    tasks: taskHandlers(runtime.tasks),
    files: fileHandlers(runtime.files),
    ...dutyHandlers(alerts, runtime.plans, runtime.onCall, remember),
    quarantine: quarantineHandlers(runtime.quarantine, remember),
    people: peopleHandlers({ people, access, accounts, remember, forgetCallers: identify.forget }),
    ...organisationHandlers(organisation, runtime.uses, remember),
    sample: { load: ({ context, body }) => samples.load(context, body.locale) },
    notifications: {
      list: ({ context, query }) => runtime.notices.mine(context, pageOf(query)),
      markRead: ({ context, body }) => runtime.notices.markRead(context, body.ids),
    },
    system: {
      changes: ({ caller, request, response }) =>
        changes.open(response, caller, () => identify(request).catch(() => NOBODY)),
      openapi: () => description as JsonObject,
      docs: ({ response }) => void response.type('html').send(page),
      clock: async () => ({ virtual: clock.virtual, now: await clock.now() }),
      advanceClock: remember(
        async ({ context, body }) => ({
          virtual: clock.virtual,
          now: await clock.advance(context, body.milliseconds),
        }),
        (_call, kept) => ({ virtual: clock.virtual, now: KeptNow.parse(kept).now }),
      ),
    },
  };
}
