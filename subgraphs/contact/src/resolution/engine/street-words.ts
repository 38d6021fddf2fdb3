/** Words that sources abbreviate in street lines, each to its shortest form; first English, then other languages. */
const FORMS = `st street str streets strt
ave avenue av aven avn avnu avenu ae
rd road
dr drive drv driv
ln lane
ct court crt
pl place plc
blvd boulevard blv boul bd bvd bulevar bulvar
cir circle circ crcl
cres crescent crt cresc
hwy highway hiway
pkwy parkway pky
ter terrace terr
sq square
trl trail
way wy
pike pk
aly alley
cv cove
xing crossing
expy expressway
fwy freeway
gdns gardens
gr grove
hts heights
mt mount
n north nth
s south sth
e east
w west
ne northeast
nw northwest
se southeast
sw southwest
strasse straat stras
weg
platz plz
allee
rue r
chemin ch
impasse imp
calle cl c
avenida avda
plaza pza
paseo ps
via v
viale vle
piazza pzza
corso cso
rua
travessa trv
praca
ulica ul
aleja al
vei veg
gate
gatan g
vagen v
laan
plein`;

const SHORTEST: ReadonlyMap<string, string> = new Map(
  FORMS.split('\n').flatMap((line) => {
    const words = line.split(' ');
    return words
      .filter((word) => word.length > 1 || words[0] === word)
      .map((word) => [word, words[0] ?? word] as const);
  }),
);

/** German and Dutch write the kind of street in one word with its name. */
const JOINED = /^(.{3,})(strasse|straat|str|gasse|weg|platz|allee|gatan|vagen|veien|laan)$/u;
const FULL: Readonly<Record<string, string>> = { str: 'st', strasse: 'st', straat: 'st' };

/** Words of a folded street line with their abbreviations made equal. */
export function streetTokens(line: string): string[] {
  if (line === '') return [];
  return line.split(' ').flatMap((word) => {
    const known = SHORTEST.get(word);
    if (known !== undefined) return [FULL[known] ?? known];
    const joined = JOINED.exec(word);
    return joined ? [joined[1] ?? '', FULL[joined[2] ?? ''] ?? joined[2] ?? ''] : [word];
  });
}
