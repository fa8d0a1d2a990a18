import { fieldProblems, isBytes, type Route, routes } from '@sopflow/contract';
import { Document, documentJsonSchema, withoutUnknownNames } from '@sopflow/model';
import {
  sampleCalendars,
  sampleDocuments,
  samplePolicies,
  samplePositions,
  sampleSchedules,
  sampleTriggers,
} from '@sopflow/runtime';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';

/** Objects whose names their author chooses: what is added there is one more value, field or step. */
const OPEN = /\/(body|values|input|layout\/steps)$/;

/** Every place of a JSON value where an unknown name could stand: pointers to its objects. */
function* places(value: unknown, pointer = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value) && !OPEN.test(pointer)) yield pointer;
  for (const [key, inner] of Object.entries(value)) yield* places(inner, `${pointer}/${key}`);
}

/** The value with an unknown name at this place. */
function surprised(value: unknown, pointer: string): unknown {
  const copy = structuredClone(value);
  let place = copy as Record<string, unknown>;
  for (const part of pointer.split('/').slice(1)) place = place[part] as Record<string, unknown>;
  place['surprise'] = 1;
  return copy;
}

/** What a body is refused for, as the 400 says it; nothing when it is taken. */
function refusals({ body }: Route, given: unknown): readonly string[] {
  if (body === undefined || isBytes(body)) throw new TypeError('The route takes no JSON.');
  const { error } = body.safeParse(given);
  return error === undefined ? [] : fieldProblems(error).map(({ pointer }) => pointer);
}

const bodies: readonly (readonly [string, Route, readonly object[]])[] = [
  [
    'a document',
    routes.sops.saveDraft,
    sampleDocuments.map((document) => ({ document, expectedRevision: 0 })),
  ],
  ['a calendar', routes.calendars.put, sampleCalendars.map(anew)],
  ['an on-call schedule', routes.schedules.put, sampleSchedules.map(anew)],
  ['an escalation policy', routes.policies.put, samplePolicies.map(anew)],
  ['a trigger', routes.triggers.put, sampleTriggers.map(keyless)],
  ['a position', routes.positions.put, samplePositions.map(keyless)],
  [
    'a person',
    routes.people.update,
    [{ locale: 'zh', absence: { from: 0, to: 1, standInId: null }, timeZone: 'Asia/Shanghai' }],
  ],
  [
    'measurements',
    routes.metrics.record,
    [{ samples: [{ series: 'shop.order_success_rate', value: 91, at: 0 }] }],
  ],
];

function keyless({ key: _key, ...rest }: { readonly key: string }): object {
  return JSON.parse(JSON.stringify(rest)) as object;
}

/** As it is sent where there was none yet. */
function anew(object: { readonly key: string }): object {
  return { ...keyless(object), expectedRevision: null };
}

describe.each(bodies)('the body of %s', (_what, route, samples) => {
  it('as it is in the sample is taken', () => {
    expect(samples.flatMap((sample) => refusals(route, sample))).toEqual([]);
  });

  it('with a name that is not known is refused at every depth, and the refusal points at it', () => {
    for (const sample of samples) {
      for (const pointer of places(sample))
        expect(refusals(route, surprised(sample, pointer))).toContain(`${pointer}/surprise`);
    }
  });
});

test('several unknown names are each pointed at', () => {
  const policy = { ...anew(samplePolicies[0] ?? { key: '' }), one: 1, 'two/three': 2 };
  expect(refusals(routes.policies.put, policy)).toEqual(['/one', '/two~1three']);
});

test('the JSON Schema of a document takes and refuses the same', () => {
  const validate = new Ajv2020({ strict: false }).compile(documentJsonSchema());
  for (const document of sampleDocuments) {
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    for (const pointer of places(document)) expect(validate(surprised(document, pointer))).toBe(false);
  }
});

test('what was accepted before is read without the names that are not known any more', () => {
  for (const document of sampleDocuments) {
    const known = JSON.parse(JSON.stringify(document)) as unknown;
    const older = [...places(known)].reduce(surprised, known);
    expect(withoutUnknownNames(Document, older)).toEqual(known);
    expect(Document.safeParse(withoutUnknownNames(Document, older)).success).toBe(true);
  }
  expect(withoutUnknownNames(Document, { formatVersion: 2, surprise: 1 })).toEqual({ formatVersion: 2 });
});
