import { statement } from '../database/statement.ts';

export const SETUP_OPEN = statement('access.setupOpen', 'SELECT 1 AS open FROM setup WHERE done_at IS NULL');
export const OFFER_SETUP = statement(
  'access.offerSetup',
  'UPDATE setup SET code_hashes = (code_hashes || $1::text)[greatest(1, cardinality(code_hashes) + 2 - $2::int):] WHERE done_at IS NULL RETURNING 1 AS open',
);
export const LOCK_SETUP = statement(
  'access.lockSetup',
  'SELECT code_hashes AS "codeHashes", done_at AS "doneAt" FROM setup FOR UPDATE',
);
export const END_SETUP = statement(
  'access.endSetup',
  `WITH language AS (UPDATE organisation SET locale = $1, revision = revision + 1) UPDATE setup SET done_at = sopflow_now(), code_hashes = '{}'`,
);
export const ADD_ADMINISTRATOR = statement(
  'access.addAdministrator',
  'INSERT INTO person (id, name, email, locale, roles) VALUES ($1, $2, $3, $4, $5)',
);
export const LINK_ACCOUNT = statement(
  'access.linkAccount',
  'UPDATE person SET account_id = $2 WHERE id = $1',
);
export const ACCOUNT_BY_EMAIL = statement(
  'access.accountByEmail',
  `SELECT account_id AS "accountId" FROM person WHERE lower(email) = lower($1) AND status = 'active'`,
);
export const ACCOUNT_OF = statement(
  'access.accountOf',
  'SELECT account_id AS "accountId" FROM person WHERE id = $1',
);

const PERSON = `SELECT id, name, email, locale, time_zone AS "timeZone", roles, department, manager_id AS "managerId", status,
  CASE WHEN absent_from IS NULL THEN NULL ELSE jsonb_build_object('from', absent_from, 'to', absent_to, 'standInId', stand_in_id) END AS absence FROM person`;
export const PERSON_OF_ACCOUNT = statement(
  'access.personOfAccount',
  `${PERSON} WHERE account_id = $1 AND status = 'active'`,
);
export const ACTIVE_PERSON = statement(
  'access.activePerson',
  `${PERSON} WHERE id = $1 AND status = 'active'`,
);

export const API_KEYS = statement(
  'access.apiKeys',
  `SELECT k.id, k.name, k.roles, k.created_by AS "createdById", p.name AS "createdByName", k.created_at AS "createdAt", k.expires_at AS "expiresAt", k.revoked_at AS "revokedAt"
   FROM api_key k LEFT JOIN person p ON p.id = k.created_by ORDER BY k.created_at DESC, k.id DESC LIMIT 500`,
);
export const ADD_API_KEY = statement(
  'access.addApiKey',
  'INSERT INTO api_key (id, name, hash, roles, created_by, expires_at) VALUES ($1, $2, $3, $4, $5, $6)',
);
export const REVOKE_API_KEY = statement(
  'access.revokeApiKey',
  'UPDATE api_key SET revoked_at = sopflow_now() WHERE id = $1 AND revoked_at IS NULL RETURNING id',
);
export const API_KEY_BY_HASH = statement(
  'access.apiKeyByHash',
  'SELECT id, name, roles FROM api_key WHERE hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > sopflow_now())',
);
