import { createClient } from '@sopflow/contract';
import i18next from 'i18next';

/** The typed client of the API: `api.tasks.complete({ params, body })`. Every call throws `ProblemError` or `NoAnswer` of the contract. */
export const api = createClient({ locale: () => (i18next.language === 'zh' ? 'zh' : 'en') });
