import type { Actor, Effect, Fact } from '@sopflow/model';
import type { Resolver } from '../assignment/resolver.ts';

/** One decision under way: what it may know of the outside, and the facts and effects it has gathered, in order. */
export class Turn {
  readonly now: number;
  readonly actor: Actor;
  readonly resolver: Resolver;
  readonly facts: Fact[] = [];
  readonly effects: Effect[] = [];

  constructor(now: number, actor: Actor, resolver: Resolver) {
    this.now = now;
    this.actor = actor;
    this.resolver = resolver;
  }

  tell(fact: Fact): void {
    this.facts.push(fact);
  }

  /** For what must stand before all else in the history of this decision. */
  tellFirst(fact: Fact): void {
    this.facts.unshift(fact);
  }

  ask(effect: Effect): void {
    this.effects.push(effect);
  }

  /** Drops what was gathered: the decision is taken otherwise. */
  forget(): void {
    this.facts.length = 0;
    this.effects.length = 0;
  }
}
