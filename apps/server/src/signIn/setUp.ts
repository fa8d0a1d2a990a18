import type { Locale, Person } from '@sopflow/model';
import type { Access, CallContext, FirstAdministratorInput } from '@sopflow/runtime';
import type { Accounts } from './accounts.ts';

/** Making the first administrator: exactly once, by the code printed in the console or by whoever configures the start. */
export interface Setup {
  /** @throws SetupDone, SetupCodeWrong */
  byCode(
    input: FirstAdministratorInput & { readonly code: string; readonly password: string },
  ): Promise<Administrator>;
  /** Null when there is an administrator already. */
  byConfiguration(
    admin: { readonly email: string; readonly password: string },
    locale: Locale,
  ): Promise<Administrator | null>;
}

export interface Administrator {
  readonly accountId: string;
  /** The administrator as a caller, for what the set-up does on their behalf. */
  readonly context: CallContext;
}

export function createSetup(access: Access, accounts: Accounts): Setup {
  async function make(
    input: FirstAdministratorInput,
    code: string | null,
    password: string,
  ): Promise<Administrator> {
    let accountId = '';
    const person = await access.makeFirstAdministrator(input, code, async (administrator) => {
      accountId = await accounts.setPassword(administrator, null, password);
      return accountId;
    });
    return { accountId, context: contextOf(person) };
  }

  return {
    byCode: ({ code, password, name, email, locale }) => make({ name, email, locale }, code, password),
    async byConfiguration({ email, password }, locale) {
      if (!(await access.setupNeeded())) return null;
      return make({ name: locale === 'zh' ? '管理员' : 'Administrator', email, locale }, null, password);
    },
  };
}

function contextOf(person: Person): CallContext {
  return {
    actor: { kind: 'person', personId: person.id },
    roles: person.roles,
    principal: `person:${person.id}`,
  };
}
