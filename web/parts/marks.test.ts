/** Every word of the API's closed lists has its mark, words and colour; one that is not known is an error of types. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as model from '../../cypher/enumerations.ts';
import { nodeKinds, type relationshipTypes } from '../../cypher/model.ts';
import type { components } from '../api/schema.gen.ts';
import { drawnAs, outcomes } from '../organization/proposals.ts';
import type { Action, DecisionKind, NodeKind, OutcomeBand, RecordFormat, RecordKind, RelationshipType, Role } from '../shapes.ts';
import { allWords } from '../text.ts';
import { kindOfKey, viewOf } from './links.ts';
import {
  type captionOf,
  decisionColour,
  type decisionMark,
  type decisionName,
  decisionTypes,
  isDecision,
  isRole,
  type nodeMark,
  type postMark,
  postTypes,
  type roleMark,
} from './marks.ts';

const css = readFileSync(new URL('../styles/outcomes.css', import.meta.url), 'utf8');

describe('what is drawn', () => {
  test('decisions and posts: the lists of the model, in full and nothing beside', () => {
    expect([...decisionTypes].sort()).toEqual([...model.decisionKinds].sort());
    expect([...postTypes].sort()).toEqual([...model.postTypes].sort());
  });

  test.each(model.decisionKinds)('%s has a colour of its own name', (kind) => {
    expect(decisionColour(kind)).toBe(`var(--decision-${kind})`);
    expect(css).toMatch(new RegExp(`--decision-${kind}: #[0-9a-f]{6};`, 'u'));
  });

  test('words of the lists are told from others', () => {
    expect(model.decisionKinds.every(isDecision)).toBe(true);
    expect(model.roleTypes.every(isRole)).toBe(true);
    for (const other of ['vetoed', '', 'function toString() { [native code] }', '[object Object]', null, 7, ['approved']])
      expect([isDecision(other), isRole(other)]).toEqual([false, false]);
  });

  test('each outcome is drawn as a decision, or as none', () => {
    expect(outcomes.map((outcome) => drawnAs[outcome])).toEqual([
      'approved',
      'approved-in-principle',
      'revise',
      'forwarded',
      'deferred',
      null,
    ]);
  });

  test('keys have the kind of their prefix; what is no key has none', () => {
    expect(nodeKinds.map((kind) => kindOfKey(`${kind.toLowerCase()}:x`))).toEqual(nodeKinds);
    expect(['', 'x', ':', 'nobody:x', 'constructor:x', 'Official:x'].map(kindOfKey)).toEqual([null, null, null, null, null, null]);
    expect(viewOf('nobody:x')).toBe('node');
  });
});

test.each([
  ...model.decisionKinds.map((one) => `decision.${one}`),
  ...[...model.recordKinds, ...model.mentionKinds, ...model.figureKinds].map((one) => `kind.${one}`),
  ...model.mentionEvents.map((one) => `event.${one}`),
  ...model.recordFormats.map((one) => `format.${one}`),
  ...model.actions.map((one) => `action.${one}`),
  ...model.taskParts.map((one) => `part.${one}`),
])('%s has a word in Chinese and in English', (key) => {
  const said = (allWords as Readonly<Record<string, readonly [string, string]>>)[key];
  expect(said?.[0]).toBeTruthy();
  expect(said?.[1]).toBeTruthy();
});

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
test("the client's types are the model's lists", () => {
  // Each line is an error of types once a list and the client differ.
  const same: readonly true[] = [
    true satisfies Same<DecisionKind, model.DecisionKind>,
    true satisfies Same<RecordKind, model.RecordKind>,
    true satisfies Same<RecordFormat, model.RecordFormat>,
    true satisfies Same<Action, model.Action>,
    true satisfies Same<Role, model.RoleType>,
    true satisfies Same<NodeKind, (typeof nodeKinds)[number]>,
    true satisfies Same<RelationshipType, (typeof relationshipTypes)[number]>,
    true satisfies Same<components['schemas']['ImportRecord']['status'], 'new' | 'joined' | 'changed' | 'same' | null>,
  ];
  expect(same.every(Boolean)).toBe(true);
});

test('an unknown word is an error of types', () => {
  // Where one of these took any text, its line would not compile (`npm run types`).
  const exact: readonly true[] = [
    true satisfies Same<Parameters<typeof decisionMark>[0], DecisionKind>,
    true satisfies Same<Parameters<typeof decisionName>[0], DecisionKind | 'none'>,
    true satisfies Same<Parameters<typeof roleMark>[0], Role>,
    true satisfies Same<Parameters<typeof postMark>[0], (typeof model.postTypes)[number]>,
    true satisfies Same<Parameters<typeof captionOf>[0], RelationshipType>,
    true satisfies Same<Parameters<typeof nodeMark>[0], NodeKind>,
    true satisfies Same<keyof typeof drawnAs, OutcomeBand>,
  ];
  expect(exact.every(Boolean)).toBe(true);
});
