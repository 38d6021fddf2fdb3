/**
 * The commonest names of the countries whose customers this hub meets first, each list in its order of frequency. They
 * stand in for what a small data set cannot know: that its two Robert Smiths are two men more often than not. A large
 * data set outweighs them.
 */
const WOMEN =
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori rose tina wendy florence tracy carmen rosa lucille edna dawn peggy crystal gladys rita connie ethel lillian anne juana paula norma phyllis ellen marjorie veronica josephine thelma sheila valerie eva debbie jane claire lucia francesca giulia chiara paola elena sofia martina monika ursula petra sabine brigitte renate claudia birgit heike nathalie isabelle sylvie valerie sandrine camille manon lea chloe ines carmen pilar dolores cristina marta lucia katarzyna malgorzata agnieszka ewa krystyna zofia olga tatiana irina natalia svetlana ludmila anja katja heidi ingrid astrid johanna fatima aisha priya mei ling yuki';
const MEN =
  'james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark donald steven andrew paul joshua kenneth kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene louis harry fred howard carlos antonio manuel francisco javier luis miguel pedro diego pablo hans peter klaus wolfgang juergen stefan andreas uwe bernd markus jens pierre jean michel philippe alain nicolas laurent giuseppe giovanni marco luca andrea francesco mario roberto piotr krzysztof andrzej jan stanislaw tomasz pawel ivan dmitry sergey vladimir alexey mikhail lars erik sven anders nils mohammed ahmed ali omar wei jie hiroshi kenji raj';
const FAMILIES =
  'smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan bell coleman butler henderson barnes gonzales fisher vasquez simmons romero jordan patterson alexander hamilton graham reynolds griffin wallace moreno west cole hayes bryant herrera gibson ellis tran medina aguilar stevens murray ford castro marshall owens harrison fernandez mcdonald woods washington kennedy wells vargas henry chen freeman webb tucker guzman burns crawford olson simpson porter hunter gordon mendez silva shaw snyder mason dixon munoz hunt hicks holmes palmer wagner black robertson boyd rose stone salazar fox warren mills meyer rice schmidt daniels ferguson nichols stephens soto weaver ryan gardner payne grant dunn kelley spencer hawkins mueller muller schneider fischer weber becker schulz hoffmann koch bauer richter klein wolf schroeder neumann schwarz dubois durand moreau laurent simon lefebvre bernard petit robert richard rossi russo ferrari esposito bianchi romano colombo ricci nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski ivanov smirnov kuznetsov popov wang li zhang liu yang huang zhao wu zhou singh kumar sharma khan ali hussain ahmed jansen bakker visser devries andersson johansson karlsson nilsson hansen jensen nielsen larsen';

const TOP_GIVEN = 0.012;
const TOP_FAMILY = 0.009;

/** A rank to a share: frequencies of names fall a little slower than their rank grows. */
function shares(top: number, ...lists: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const list of lists) {
    list.split(' ').forEach((name, rank) => (found[name] ??= top / (1 + rank / 4) ** 0.8));
  }
  return found;
}

export const commonGiven: Readonly<Record<string, number>> = shares(TOP_GIVEN, WOMEN, MEN);
export const commonFamilies: Readonly<Record<string, number>> = shares(TOP_FAMILY, FAMILIES);

const ARE_WOMENS: ReadonlySet<string> = new Set(WOMEN.split(' '));
const ARE_MENS: ReadonlySet<string> = new Set(MEN.split(' '));

/** Whose name it is, where that is clear. */
export function genderOfName(given: string): '' | 'f' | 'm' {
  const [woman, man] = [ARE_WOMENS.has(given), ARE_MENS.has(given)];
  return woman === man ? '' : woman ? 'f' : 'm';
}
