import { useLive } from '../api/use-live.ts';
import type { Operation } from '../api/operation.ts';
import { usePages, type PageOf } from '../customers/use-pages.ts';
import { Card } from '../elements/card.tsx';
import { Empty, Troubles } from '../elements/states.tsx';
import { Ago } from '../elements/time.tsx';
import { eventWords, totalOf, wordsOf } from '../format/words.ts';
import {
  CompanyEntries,
  CompanyTimeline,
  ContactEntries,
  ContactTimeline,
  type EntryFragment,
} from '../generated/operations.ts';

export function TimelineOfContact({ id }: { readonly id: string }) {
  const source = { operation: ContactTimeline, variables: { id } };
  return <Timeline {...source} pick={({ contact }) => contact?.interactions} live={ContactEntries} id={id} />;
}

export function TimelineOfCompany({ id }: { readonly id: string }) {
  const source = { operation: CompanyTimeline, variables: { id } };
  return <Timeline {...source} pick={({ company }) => company?.interactions} live={CompanyEntries} id={id} />;
}

interface TimelineProps<Data, Variables, Event> {
  readonly operation: Operation<Data, Variables>;
  readonly variables: Omit<Variables, 'first' | 'after'>;
  readonly pick: (data: Data) => PageOf<EntryFragment> | null | undefined;
  readonly live: Operation<Event, { readonly id: string }>;
  readonly id: string;
}

function Timeline<Data, Variables, Event>(props: TimelineProps<Data, Variables, Event>) {
  const { list, troubles, isLoading, more, soon } = usePages({ ...props, size: 15 });
  const ended = useLive(props.live, { id: props.id }, { soon });
  return (
    <Card title="Timeline" aside={list && <span className="quiet">{totalOf(list)}</span>}>
      <Troubles troubles={[...troubles, ...ended]} />
      {list?.nodes.length === 0 && <Empty>Nothing has happened yet.</Empty>}
      <ol className="timeline">
        {list?.nodes.map((entry) => (
          <li key={entry.id}>
            <p>
              <span className="kind">{eventWords(entry.type)}</span>
              <span className="facts">
                {entry.channel}
                {entry.direction !== 'INTERNAL' && ` · ${wordsOf(entry.direction).toLowerCase()}`}
                {entry.connection !== null && ` · ${entry.connection}`}
              </span>
              <span className="facts when">
                <Ago at={entry.occurredAt} />
              </span>
            </p>
            {entry.subject !== null && <p>{entry.subject}</p>}
            {entry.text !== null && entry.text !== entry.subject && <p className="quiet clamp">{entry.text}</p>}
            {entry.bounce && (
              <p className="bounced">Did not arrive{entry.bounce.status && ` (${entry.bounce.status})`}</p>
            )}
          </li>
        ))}
      </ol>
      {list?.pageInfo.hasNextPage === true && (
        <button className="more small" onClick={more} disabled={isLoading}>
          {isLoading ? 'Loading…' : 'Earlier'}
        </button>
      )}
    </Card>
  );
}
