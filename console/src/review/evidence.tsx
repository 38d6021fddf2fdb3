import type { CandidateFragment } from '../generated/operations.ts';
import { fieldWords } from '../format/words.ts';
import { oddsOf, signed, waterfallOf, type Step } from './waterfall.ts';

/** Why the score is what it is, weight by weight. */
export function Evidence({ candidate: { score, explanation } }: { readonly candidate: CandidateFragment }) {
  if (!explanation) return <p className="quiet">Nothing explains this score.</p>;
  const { evidence, withoutStrongest } = explanation;
  const { steps, total, zero } = waterfallOf(
    evidence.map(({ weight }) => weight),
    score,
  );
  return (
    <>
      <table className="evidence">
        <caption className="unseen">Weights that add up to the score</caption>
        <thead>
          <tr>
            <th scope="col">Compared</th>
            <th scope="col">Left</th>
            <th scope="col">Right</th>
            <th scope="col" className="chart">
              <span className="unseen">Drawn</span>
            </th>
            <th scope="col" className="number">
              Weight
            </th>
          </tr>
        </thead>
        <tbody>
          {evidence.map(({ field, level, left, right, weight }, index) => (
            <tr key={index}>
              <th scope="row">
                {field === 'prior' ? 'Before comparing' : fieldWords(field)}
                <span className="facts">{field === 'prior' ? 'two records that share a key' : level}</span>
              </th>
              <td>{left}</td>
              <td>{right}</td>
              <td className="chart">
                <Bar step={steps[index]} zero={zero} />
              </td>
              <td className="number">{signed(weight)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Score</th>
            <td colSpan={2}>{oddsOf(score)}</td>
            <td className="chart">
              <Bar step={total} zero={zero} />
            </td>
            <td className="number">{signed(score)}</td>
          </tr>
        </tfoot>
      </table>
      {withoutStrongest.removed !== null && (
        <p className="facts">
          Without {withoutStrongest.removed}, which counts most, it would be {signed(withoutStrongest.score)}.
        </p>
      )}
    </>
  );
}

function Bar({ step, zero }: { readonly step: Step | undefined; readonly zero: number }) {
  if (!step) return null;
  return (
    <span className="bar-track" aria-hidden="true">
      <span className="zero" style={{ insetInlineStart: `${String(zero)}%` }} />
      <span
        className={step.isFor ? 'bar for' : 'bar against-one'}
        style={{ insetInlineStart: `${String(step.start)}%`, inlineSize: `${String(step.length)}%` }}
      />
    </span>
  );
}
