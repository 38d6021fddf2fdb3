import {
  appendEvents,
  applyKeeping,
  derivedId,
  type LogEvent,
  type Projection,
  type Transaction,
} from '@tributary/platform';
import { holdAliases } from '../source-record/queries.ts';
import { interactionEvent } from './events.ts';
import { factEntry, TIMELINE_FACTS } from './fact-entry.ts';
import { upsertInteractions } from './queries.ts';

/** Shows what happened in sales and service on the timelines of those whom it concerns, each fact once. */
export const timelineProjection: Projection = {
  schema: 'contact',
  name: 'timeline',
  types: TIMELINE_FACTS,
  batchSize: 500,
  apply: async (tx, events) => {
    await applyKeeping(tx, events, async (some) => {
      await projectTimeline(tx, some);
    });
  },
};

async function projectTimeline(tx: Transaction, events: readonly LogEvent[]): Promise<void> {
  const facts = new Map<string, LogEvent>();
  const entries = events.flatMap((event) => {
    const entry = factEntry(event, (eventId) => derivedId('event', eventId));
    if (entry === undefined) return [];
    facts.set(entry.id, event);
    return [entry];
  });
  if (entries.length === 0) return;
  await holdAliases(tx);
  const latest = events.at(-1)?.at ?? new Date(0).toISOString();
  const written = await upsertInteractions(tx, entries, new Date(latest));
  await appendEvents(
    tx,
    written.flatMap(({ isNew: _, ...entry }) => {
      const fact = facts.get(entry.id);
      if (fact === undefined) return [];
      return [interactionEvent('interaction.added', entry, { actor: fact.actor, causationId: fact.id })];
    }),
  );
}
