import type { Day, Point } from './days.ts';
import { dateOf } from '../format/time.ts';

interface BarsProps {
  readonly days: readonly Day[];
  readonly label: string;
  readonly wording: (point: Point) => string;
}

/** One bar a day. The figures are in a table for those who do not see the drawing, and on hover for those who do. */
export function Bars({ days, label, wording }: BarsProps) {
  const most = Math.max(...days.map(({ amount }) => amount), 0);
  const textOf = ({ point }: Day) => (point ? wording(point) : 'nothing');
  const [first, last] = [days[0], days.at(-1)];
  return (
    <figure className="bars">
      <div className="columns" aria-hidden="true">
        {days.map((day) => (
          <span key={day.date} className="slot" title={`${dateOf(day.date)}: ${textOf(day)}`}>
            <span className="fill" style={{ blockSize: `${String(most === 0 ? 0 : (day.amount / most) * 100)}%` }} />
          </span>
        ))}
      </div>
      <figcaption className="facts">
        <span>{first && dateOf(first.date)}</span>
        <span>{last && dateOf(last.date)}</span>
      </figcaption>
      <div className="unseen">
        <table>
          <caption>{label} by day</caption>
          <tbody>
            {days
              .filter(({ point }) => point)
              .map((day) => (
                <tr key={day.date}>
                  <th scope="row">{dateOf(day.date)}</th>
                  <td>{textOf(day)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
