import { fold } from './fold.ts';

/** States and provinces that sources write in full or in short: United States, Canada, Australia, Germany. */
const NAMES = `al alabama|ak alaska|az arizona|ar arkansas|ca california|co colorado|ct connecticut|de delaware|dc district of columbia|fl florida|ga georgia|hi hawaii|id idaho|il illinois|in indiana|ia iowa|ks kansas|ky kentucky|la louisiana|me maine|md maryland|ma massachusetts|mi michigan|mn minnesota|ms mississippi|mo missouri|mt montana|ne nebraska|nv nevada|nh new hampshire|nj new jersey|nm new mexico|ny new york|nc north carolina|nd north dakota|oh ohio|ok oklahoma|or oregon|pa pennsylvania|ri rhode island|sc south carolina|sd south dakota|tn tennessee|tx texas|ut utah|vt vermont|va virginia|wa washington|wv west virginia|wi wisconsin|wy wyoming|pr puerto rico|on ontario|qc quebec|bc british columbia|ab alberta|mb manitoba|sk saskatchewan|ns nova scotia|nb new brunswick|nl newfoundland and labrador|nsw new south wales|vic victoria|qld queensland|tas tasmania|act australian capital territory|nt northern territory|by bayern|bw baden wurttemberg|nrw nordrhein westfalen|he hessen|sn sachsen|rp rheinland pfalz`;

const SHORT: ReadonlyMap<string, string> = new Map(
  NAMES.split('|').map((entry) => {
    const space = entry.indexOf(' ');
    return [entry.slice(space + 1), entry.slice(0, space)];
  }),
);

/** A state or province in its short form where it is known. */
export function regionOf(text: string): string {
  const folded = fold(text);
  return SHORT.get(folded) ?? folded;
}
