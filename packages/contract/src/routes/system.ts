import { JsonObjectValue } from '@sopflow/model';
import { z } from 'zod';
import { defineRoute } from '../route/defineRoute.ts';
import { ClockView } from '../views/access.ts';

const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

export const system = {
  changes: defineRoute({
    method: 'GET',
    path: '/changes',
    summary: 'Server-sent events: what has changed',
    right: 'signedIn',
    answer: { media: 'text/event-stream' },
  }),
  openapi: defineRoute({
    method: 'GET',
    path: '/openapi.json',
    summary: 'This description of the API',
    right: 'public',
    answer: JsonObjectValue,
  }),
  docs: defineRoute({
    method: 'GET',
    path: '/docs',
    summary: 'This description as a page',
    right: 'public',
    answer: { media: 'text/html' },
  }),
  clock: defineRoute({
    method: 'GET',
    path: '/clock',
    summary: 'The clock that everything follows',
    right: 'signedIn',
    answer: ClockView,
  }),
  advanceClock: defineRoute({
    method: 'POST',
    path: '/clock/advance',
    summary: 'Move the virtual clock forward',
    right: 'administer',
    body: z.strictObject({ milliseconds: z.int().min(1).max(YEAR_MS) }),
    answer: ClockView,
    errors: ['CLOCK_NOT_VIRTUAL'],
  }),
};
