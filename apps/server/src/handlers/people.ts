import type { Access, CallContext, People } from '@sopflow/runtime';
import type { AreaHandlers } from '../mounting/call.ts';
import type { Remember } from '../mounting/remember.ts';
import type { Accounts } from '../signIn/accounts.ts';
import { pageOf } from './cursor.ts';
import { given } from './organisation.ts';

export interface PeopleParts {
  readonly people: People;
  readonly access: Access;
  readonly accounts: Accounts;
  readonly remember: Remember;
  /** What this process remembers of callers is no longer true. */
  readonly forgetCallers: () => void;
}

export function peopleHandlers({
  people,
  access,
  accounts,
  remember,
  forgetCallers,
}: PeopleParts): AreaHandlers<'people'> {
  async function setPassword(context: CallContext, id: string, password: string): Promise<void> {
    const person = await people.get(context, id);
    const account = await accounts.setPassword(person, await access.accountOf(id), password);
    await access.linkAccount(context, id, account);
    forgetCallers();
  }

  return {
    list: ({ context, query }) => people.list(context, pageOf(query)),
    create: remember(async ({ context, body: { password, ...person } }) => {
      const created = await people.create(context, person);
      if (password === undefined) return created;
      await setPassword(withoutRepeat(context), created.id, password);
      return people.get(context, created.id);
    }),
    get: ({ context, params }) => people.get(context, params.id),
    update: remember(async ({ context, params, body }) => {
      const person = await people.update(context, params.id, given(body));
      if (person.status === 'disabled') await endSessions(params.id);
      forgetCallers();
      return person;
    }),
    setPassword: remember(({ context, params, body }) => setPassword(context, params.id, body.password)),
  };

  async function endSessions(personId: string): Promise<void> {
    const account = await access.accountOf(personId);
    if (account !== null) await accounts.endSessionsOf(account);
  }
}

/** The key of a request is used up by its first change. */
function withoutRepeat({ idempotency: _idempotency, ...context }: CallContext): CallContext {
  return context;
}
