import { useEffect } from 'react';
import { useLive } from '../api/use-live.ts';
import { hrefOf, replaceRoute } from '../app/route.ts';
import { usePages } from '../customers/use-pages.ts';
import { Systems } from '../customers/customer-tables.tsx';
import { Empty, Loading, NotPermitted, PageNotPermitted, Troubles } from '../elements/states.tsx';
import { totalOf } from '../format/words.ts';
import { AnyContactMerged, CandidateFound, Candidates, type CandidateFragment } from '../generated/operations.ts';
import { useMay } from '../session/rights.ts';
import { Decision } from './decision.tsx';
import { Evidence } from './evidence.tsx';
import { pairOf, type Side } from './sides.ts';
import { signed } from './waterfall.ts';

export function ReviewPage({ chosen }: { readonly chosen: string | null }) {
  const may = useMay();
  const pages = usePages({
    operation: Candidates,
    variables: { filter: { state: { eq: 'OPEN' } } },
    size: 25,
    pick: ({ duplicateCandidates }) => duplicateCandidates,
  });
  const { list, troubles, isLoading, more, again, soon } = pages;
  const ended = [useLive(CandidateFound, {}, { soon }), useLive(AnyContactMerged, {}, { soon })].flat();
  const current = list?.nodes.find(({ id }) => id === chosen) ?? list?.nodes[0];
  const isStale = chosen !== null && current !== undefined && current.id !== chosen;
  useEffect(() => {
    // The pair that the address named has been decided, here or by somebody else.
    if (isStale) replaceRoute(hrefOf('review'));
  }, [isStale]);
  if (!may('Contact', 'read')) return <PageNotPermitted title="Review" what="pairs to decide about" />;
  return (
    <>
      <header className="page-head">
        <h1>Review</h1>
        {list && <p className="quiet">{totalOf(list)} pairs that may be one customer</p>}
      </header>
      <Troubles troubles={[...troubles, ...ended]} />
      {!list && isLoading && <Loading />}
      {list?.nodes.length === 0 && <Empty>Nothing waits for a decision.</Empty>}
      {current && list && (
        <div className="review">
          <div>
            <ul className="pairs" aria-label="Pairs">
              {list.nodes.map((candidate) => (
                <PairLink key={candidate.id} candidate={candidate} isCurrent={candidate === current} />
              ))}
            </ul>
            {list.pageInfo.hasNextPage && (
              <button className="more small" onClick={more} disabled={isLoading}>
                Show more
              </button>
            )}
          </div>
          <Candidate key={current.id} candidate={current} onDecided={again} />
        </div>
      )}
    </>
  );
}

function PairLink({ candidate, isCurrent }: { readonly candidate: CandidateFragment; readonly isCurrent: boolean }) {
  const pair = pairOf(candidate);
  return (
    <li>
      <a href={hrefOf('review', '', { pair: candidate.id })} aria-current={isCurrent ? 'true' : undefined}>
        <span className="names">
          <span className="cut">{pair?.left.name ?? 'Not shown to you'}</span>
          <span className="cut">{pair?.right.name}</span>
        </span>
        <span className="number">{signed(candidate.score)}</span>
      </a>
    </li>
  );
}

interface CandidateProps {
  readonly candidate: CandidateFragment;
  readonly onDecided: () => void;
}

function Candidate({ candidate, onDecided }: CandidateProps) {
  const may = useMay();
  const pair = pairOf(candidate);
  if (!pair) return <NotPermitted what="both sides of this pair" />;
  return (
    <section className="card" aria-label={`${pair.left.name} and ${pair.right.name}`}>
      <div className="sides">
        <SideCard kind={pair.kind} side={pair.left} other={pair.right} />
        <SideCard kind={pair.kind} side={pair.right} other={pair.left} />
      </div>
      <Evidence candidate={candidate} />
      {may(pair.kind === 'contact' ? 'Contact' : 'Company', 'merge') ? (
        <Decision pair={pair} onDecided={onDecided} />
      ) : (
        <p className="quiet">Your roles do not allow you to decide.</p>
      )}
    </section>
  );
}

interface SideCardProps {
  readonly kind: 'contact' | 'company';
  readonly side: Side;
  readonly other: Side;
}

/** The same facts at the same height on both sides; what only one of them has stays empty on the other. */
function SideCard({ kind, side, other }: SideCardProps) {
  return (
    <section className="side-card">
      <h2>
        <a href={hrefOf(kind, side.id)}>{side.name}</a>
      </h2>
      <Systems records={side.records} />
      <dl className="facts-list">
        {side.facts.map(
          ([title, text], index) =>
            (text !== '' || other.facts[index]?.[1] !== '') && (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{text === '' ? <span className="quiet">unknown</span> : text}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
