import type { Access, CallContext, People, PersonView } from '@sopflow/runtime';
import { z } from 'zod';
import type { AreaHandlers } from '../mounting/call.ts';
import type { Remember } from '../mounting/remember.ts';
import type { Accounts } from '../signIn/accounts.ts';
import { pageOf } from './cursor.ts';
import { given } from './organisation.ts';

/** Whom a change was about; where no id was sent, one was made. */
const KeptId = z.object({ id: z.string() });

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
    create: remember(
      async ({ context, body: { password, ...person } }) => {
        const created = await people.create(context, person);
        if (password === undefined) return created;
        await setPassword(withoutRepeat(context), created.id, password);
        return people.get(context, created.id);
      },
      async ({ context, body: { password } }, kept) => {
        const { id } = KeptId.parse(kept);
        // Who has an account was given the password already, and may have changed it since.
        if (password !== undefined && (await access.accountOf(id)) === null)
          await setPassword(context, id, password);
        return people.get(context, id);
      },
    ),
    get: ({ context, params }) => people.get(context, params.id),
    update: remember(
      async ({ context, params, body }) => afterwards(await people.update(context, params.id, given(body))),
      async ({ context, params }) => afterwards(await people.get(context, params.id)),
    ),
    setPassword: remember(
      ({ context, params, body }) => setPassword(context, params.id, body.password),
      forgetCallers,
    ),
  };

  async function afterwards(person: PersonView): Promise<PersonView> {
    if (person.status === 'disabled') await endSessions(person.id);
    forgetCallers();
    return person;
  }

  async function endSessions(personId: string): Promise<void> {
    const account = await access.accountOf(personId);
    if (account !== null) await accounts.endSessionsOf(account);
  }
}

/** The key of a request is used up by its first change. */
function withoutRepeat({ idempotency: _idempotency, ...context }: CallContext): CallContext {
  return context;
}
