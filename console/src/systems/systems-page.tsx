import { useLive } from '../api/use-live.ts';
import { hrefOf } from '../app/route.ts';
import { usePages } from '../customers/use-pages.ts';
import { Badge } from '../elements/badge.tsx';
import { Empty, Loading, PageNotPermitted, Troubles } from '../elements/states.tsx';
import { Ago } from '../elements/time.tsx';
import { countOf, totalOf } from '../format/words.ts';
import { AnyRunChanged, Systems, type SystemLineFragment } from '../generated/operations.ts';
import { useMay } from '../session/rights.ts';
import { CONNECTION_TONES } from './tones.ts';

export function SystemsPage() {
  const may = useMay();
  const { list, troubles, isLoading, more, soon } = usePages({
    operation: Systems,
    variables: {},
    pick: ({ connections }) => connections,
  });
  const ended = useLive(AnyRunChanged, {}, { soon });
  if (!may('Connection', 'read')) return <PageNotPermitted title="Systems" what="connected systems" />;
  return (
    <>
      <header className="page-head">
        <h1>Systems</h1>
        {list && <p className="quiet">{totalOf(list)} connected</p>}
      </header>
      <Troubles troubles={[...troubles, ...ended]} />
      {!list && isLoading && <Loading />}
      {list?.nodes.length === 0 && (
        <Empty>Nothing is connected yet. Make a connection with the mutation createConnection.</Empty>
      )}
      <ul className="system-list">
        {list?.nodes.map((system) => (
          <SystemCard key={system.id} system={system} />
        ))}
      </ul>
      {list?.pageInfo.hasNextPage === true && (
        <button className="more" onClick={more} disabled={isLoading}>
          Show more
        </button>
      )}
    </>
  );
}

function SystemCard({ system }: { readonly system: SystemLineFragment }) {
  const { id, name, connector, connectorId, status, statusReason, lastSyncAt, streams } = system;
  const running = streams?.filter(({ state }) => state === 'RUNNING') ?? [];
  const records = (streams ?? []).reduce((sum, stream) => sum + stream.records, 0);
  return (
    <li className="card">
      <h2>
        <a href={hrefOf('system', id)}>{name}</a>
        <span className="facts">{connector?.title ?? connectorId}</span>
      </h2>
      <p className="states">
        <Badge tone={CONNECTION_TONES[status]}>{status}</Badge>
        {running.length > 0 && <Badge tone="busy">{`reading ${running.map(({ title }) => title).join(', ')}`}</Badge>}
        <Attention system={system} />
      </p>
      {statusReason !== null && <p className="quiet">{statusReason}</p>}
      <p className="facts">
        {countOf(records, 'record')} in {countOf(streams?.length ?? 0, 'stream')}, last read <Ago at={lastSyncAt} />
      </p>
    </li>
  );
}

/** What waits for a person. */
export function Attention({ system }: { readonly system: SystemLineFragment }) {
  const { openDeadLetterCount, openConflictCount, openSchemaDriftCount } = system;
  return (
    <>
      {openDeadLetterCount > 0 && <Badge tone="warn">{countOf(openDeadLetterCount, 'dead letter')}</Badge>}
      {openConflictCount > 0 && <Badge tone="warn">{countOf(openConflictCount, 'conflict')}</Badge>}
      {openSchemaDriftCount > 0 && (
        <Badge tone="warn">{countOf(openSchemaDriftCount, 'field', 'fields') + ' in quarantine'}</Badge>
      )}
    </>
  );
}
