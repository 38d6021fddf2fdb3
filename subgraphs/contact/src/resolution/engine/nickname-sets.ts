/**
 * Names that one person goes by: each set begins with the name that the others are short or other forms of. A name may
 * be in several sets. Common usage in English, German, Dutch, French, Spanish, Italian, Portuguese, Polish, Russian, the
 * Nordic languages, and spellings of names that come from Arabic; folded.
 */
export const NICKNAME_SETS: readonly (readonly string[])[] = `
aaron ron ronnie erin / abigail abby abbie gail abbey / abraham abe bram ibrahim / adam ad addy /
adelaide addie ada adela adele heidi della / adrian ade / agnes aggie nessie inez ines agnieszka aga /
alan al allan allen / albert al bert bertie alberto berto /
alexander alex al alec alejandro aleksander aleksandr alessandro alexandre sandro sasha xander sander alek lex sandy olek iskander /
alexandra alex alexa alejandra aleksandra alessandra sandra sandy sasha lexi lexie ola xandra alexis /
alexis alex lexi lexie / alfred al alf fred freddy alfredo / alice allie ali alicia alyce /
alison allison ali allie / althea thea / amanda mandy manda / amelia amy millie mel emily /
andrea andi andie drea andy /
andrew andy drew andreas andre andres andrzej andrei andrey anders andrea dru jedrzej andriy /
angela angie angelina angelica / ann anne anna annie nan nancy nina hannah anya ania ana anita annette nanny /
anastasia nastya stacy stacey ana asya / annabelle anabella annabel anabel bella belle /
antoinette toni tony netta nettie antonia /
anthony tony antonio antoine anton antoni ant toni antony tono tonino / antonia toni tonia antonina tonya /
archibald archie / arnold arnie arne / arthur art artie arturo artur / ashley ash /
augustus gus august augustine augusto / barbara barb barbie babs bobbie basia barbra /
bartholomew bart bartek bartlomiej / beatrice bea trixie bee beatrix beatriz / benjamin ben benny benji bennie /
bernard bernie barney bernhard bernardo bernd / bernadette bernie detta / bertha bert bertie birdie /
bethany beth / beverly bev / bogdan bohdan / bradley brad / brandon bran brand / brenda bren /
brian bryan bryant / bridget bridie biddy birgit birgitta britta brigitte gitte / calvin cal / cameron cam ron /
camille cami millie camilla kamila / candace candy kandace candice / carl karl carlos carlo karel charles karol /
carmen carmela / carol carole caroline carrie lynn /
caroline carol carrie carolyn lynn carolina karolina caro lina / cassandra cass cassie sandra sandy /
catherine cathy kate katie cat kathy kitty katherine kathryn kat catharine katarzyna kasia katharina kathrin katrin katja ekaterina katya caterina catarina catalina karen karin trina kay katrina kathleen ina cathryn katarina kaylee rina /
cecilia cissy celia sissy cecily sheila cecil / charles charlie chuck chas chip carl carlos charley chaz charly /
charlotte charlie lottie lotte lotta char carlotta karlotta / cheryl cher sherry / chester chet /
christian chris cristian kristian christo /
christina chris tina chrissy christine kristina kirsten crissy cristina krystyna krysia kris kristine kristin christy christie kristen kirstin stina /
christine chris tina chrissy kristine crystal christy /
christopher chris kit topher kris cristobal christoph christophe krzysztof krzys kristoffer christos kester /
clara claire clare klara / clarence clare / clifford cliff / clifton cliff tony / clinton clint /
constance connie constanze / constantine konstantin kostya costas gus konstantinos /
cornelius corny neil cor cornelis kees neal con / courtney court curt / curtis curt kurt / cynthia cindy cyndi /
cyrus cy / daniel dan danny daniele daniil dannie / danielle dani dany daniela daniella ella /
darlene lena / daryl darrell / david dave davey davy davide dawid davie daoud dawud /
deborah debbie deb debra debby debora / delores dolores lola dolly dee della / denise dee / dennis denny denis /
derek derrick rick / dmitry dima dmitri dmytro mitya dimitri / diana di diane dianne dyan dicey /
dominic dom nick dominik domenico domingo dominique / donald don donnie donny / donna dona /
dorothy dot dottie dolly dora dorothea thea dodie dorota / douglas doug dougie / duane dewayne dwayne /
duncan dunk / dylan dyl / ebenezer ben eb / edgar ed eddie / edith edie eda / edmund ed eddie ned ted edmond /
edward ed eddie ted ned teddy eduardo eduard edouard edoardo edwin lalo / edwin ed eddie ned win /
eileen helen aileen / eleanor ellie nell nora elle nellie leonora lenora leonor ella elena nelly eleonora /
elijah eli lige / elisha eli lish /
elizabeth liz beth betty lizzie eliza elisabeth elsie betsy bess libby lisa elise elspeth lisbeth isabel bessie bettie lilibet elzbieta ela elisabetta liza elsa babette lizzy bettina lise lillian ilse /
ella el ellie / ellen ellie nell helen nellie / eloise lois heloise / emanuel manny manuel manu immanuel manolo /
emily em millie emmy emilia emma emilie / emma em emmy / enrique quique kike henry /
eric rick erik ricky frederick / ernest ernie ernesto ernst / esther essie hester /
eugene gene eugenio evgeny zhenya yevgeny / eugenia genie / eva eve evie evita ewa / evelyn eve evie lynn /
ezekiel zeke / ezra ez / felicia fel felicity / ferdinand ferdie fernando fred /
florence flo flossie florrie florentina /
frances fran fannie francie frankie franny francesca francisca franziska cissy sis frannie /
francis frank fran francisco francesco franz francois paco pancho franciszek frankie frans /
franklin frank frankie fran /
frederick fred freddie freddy friedrich federico frederik fritz fryderyk rick frederic frieder /
gabriel gabe gabi / gabrielle gabby gabi gabriella brielle gaby elle / genevieve gen viv jenny /
geoffrey geoff jeff jeffrey jeffery geff /
george georgie jorge georg georges giorgio jerzy georgios yuri jurgen joerg jorg jurek gus jordi /
georgia georgie / georgina georgie gina / gerald gerry jerry gerard geraldo gerhard jerald /
geraldine gerry jerry gerri dina / gertrude trudy gertie trudi gert / giovanni gianni john gio nino /
giuseppe beppe peppe joseph pino / gilbert gil bert / glenn glen / grace gracie gracia /
gregory greg gregg grzegorz grigory gregor gregorio grisha / guadalupe lupe lupita / guillermo memo william /
gustav gus gustavo gustave / gwendolyn gwen wendy / hannah hanna ann hanne johanna / hans johannes johann john /
harold hal harry harald / harriet hattie harriette / harrison harry / harvey harv / heather hettie /
heinrich heinz henry heiner henri hinrich / helen ellen nell helena lena elena ellie helene hela nellie /
henrietta etta hettie henriette hetty jette retta /
henry hank harry hal henri enrique heinrich henrik hendrik henryk enrico henk heinz rik /
herbert herb bert bertie heribert / herman herm hermann / hilary hil hillary / hirschel herschel hirsch /
howard howie ward / hubert hugh bert hugo / hugh hughie hugo huey / humberto berto umberto /
ignacio nacho ignatius ignaz iggy / ian iain john / ira ike / irene rene irena irina ira renie / isaac ike zac /
isabella bella izzy isabel isobel isabelle belle isa izabela ysabel bell tibby / isidore izzy dora isidro /
ivan vanya john juan / jacob jake jack jakob jacques jakub kuba jacobus jacoby /
jacqueline jackie jacqui jacki lynn jacquelyn jaclyn / james jim jimmy jamie jem jimmie jaime giacomo jayme /
janet jan nettie jeanette janette / jane janie jenny jean jan joan janey / janice jan janis / jason jay jase /
jasmine jaz jazz yasmin / jean jeanne jeannie / jeanette janet nettie jean / jeffrey jeff geoff geoffrey jeffery /
jennifer jen jenny jenn jennie / jeremiah jerry jeremy / jeremy jerry jem / jerome jerry /
jessica jess jessie jessie / jessie jess / jesse jess / jesus chuy chucho / joan joanie joanna jo /
joanna jo joan joann joanne johanna asia / jocelyn joy lynn /
john jack johnny jon jonny johann johannes juan jean giovanni jan ivan ian johnnie joao sean jean hans jens johan yahya /
jonathan jon john nathan jonny jonathon / jorge george coque / jose pepe joe joseph /
joseph joe joey jose josef jo giuseppe yusuf jos jozef josip youssef jody /
josephine jo josie fina joey josefina josefa pepa / joshua josh / joyce joy / juan john juanito /
judith judy judie jude jodie / julia julie jules juliet julianna giulia / julian jules julio /
juliana julie jules / julius jules julio giulio / justin justus / karen kari kaz / karl carl charles /
katherine kate katie kathy kat kay kathryn kit kitty catherine cathy katy kathie kathleen kass /
kathleen kathy kath kate kathie katie kathy / kelly kel / kenneth ken kenny kennie / kent ken / kevin kev /
kimberly kim kimmy kimberley kimmie kym / kristen kris kirsten kristin / krystal crystal krys /
lauren laurie ren / laura laurie lori lauren laure laurette /
lawrence larry lawrie laurence lorenzo lars laurent lorenz laurie lon lorne lonnie / leah lea lee / lee leigh /
leon lee leo leonid / leonard leo len lenny leonardo leonhard lennie leon lennard lee / leroy roy lee /
leslie les lesley / lester les / letitia lettie titia tisha letty / levi lee /
lillian lil lily lilly lillie liliana / linda lindy lynn lin lynne / lindsay lin lindsey / lois louise /
lorraine lori raine lorrie rainy / louis lou louie luis lewis ludwig luigi lutz ludovic ludovico luiz /
louise lou lulu luisa eloise lois / lucas luke luca lukas lukasz luc / lucille lucy lu cille /
lucy lucia lucinda luci lucie / lydia lyddie / lynn lynne linda /
madeline maddie maddy lena magdalene madeleine madelyn madge lina /
magdalena magda lena maggie madeleine magdalene marlene / marcus mark marc marco markus marek marcos /
margaret maggie meg peggy madge marge margie rita greta margarita daisy maisie margot molly mag peggie marguerite peg megan margo margarete grete gretchen malgorzata gosia margherita marjorie margery margarethe meta gretel marga /
maria mary marie mariya mia mari masha maja marya marija ria mitzi / marianne mary anne marian mariana /
marie mary maria / marilyn mary lynn marylin / marion mary / marjorie marge margie marj / mark marc marcus /
marsha marcia marcie / martha marty mattie marta patsy pat / martin marty martijn marcin martino mart /
mary molly polly marie maria mae may mamie marya mitzi minnie mollie / matilda tilly mattie maud tilda /
matthew matt matty matthias mateo matteo mateusz matthieu mathias thys matthijs matvey mats matias /
maureen mo maura / maurice morris maury mo mauricio moritz morrie morry maurizio /
maximilian max massimiliano maks maxime maksym maxim massimo / maxine max / megan meg meghan /
melanie mel melany / melinda mindy mel linda lindy / melissa mel lissa missy lisa millie / melvin mel /
mercedes merche sadie mercy /
michael mike mick mickey mikey michel miguel michal mikhail misha michele micha mikael mikkel mikko micky mitch maikel mischa mihai /
michelle shelly mickey michele chelle shelley / mildred millie milly / miranda randy mandy /
miriam mimi mitzi mary / mitchell mitch /
mohammed mohamed muhammad mohammad mo muhammed mhd mehmet mohd muhamed mohamad / monica mona monika nicki /
montgomery monty gum / morgan mo / nancy nan ann nannie / naomi omi /
natalie nat nattie natalia natasha natalya nata / nathan nate nat / nathaniel nate nat nathan nathanael /
nicholas nick nicky nicolas nikolaus klaus nicola nikolai niko nikolay kolya niels nils nikolas claus nicolaas mikolaj nicolo /
nicole nicky nikki nicola cole colette / nora norah eleanor honora leonora / norman norm / octavia tavia /
oliver ollie noll olivier / olivia liv livvy ollie livia / oscar ozzie / oswald oz ozzie waldo / owen eoin /
pamela pam pammy / patricia pat patty tricia trish patsy patti patrizia tish patrice /
patrick pat paddy rick ricky patricio patryk patrizio / paul paulie pablo pavel paolo pawel paulo pauli /
paula paulie pauline polly paulina lina / pauline paula polly paulina / penelope penny nell / percival percy /
peter pete pedro pierre piotr pyotr pieter piet peder per petr petra pietro petros / petra pet /
philip phil phillip felipe philippe filip pip filippo / phyllis phyl / priscilla prissy cilla / prudence prue /
rachel rae shelly rachael raquel ray / ralph raf rolf raul / ramon ray / randall randy / randolph randy dolph /
raphael rafael rafe raffaele rafa rafal / raymond ray raimund ramon raimondo /
rebecca becky becca beck reba rebekah / regina gina reggie reggina / reginald reggie reg rex /
richard rick dick rich ricky richie ricardo riccardo ryszard ritchie rikard /
robert bob rob bobby robbie bert robin roberto bobbie rupert ruprecht robby robb /
roberta bobbie robbie bobby berta / rodney rod / roderick rod rick roddy rodrigo / rodolfo rudy rudolf /
roger rog rodger ruggero rogelio rutger / roland rollie rolando orlando rolly / ronald ron ronnie ronny ronaldo /
rosa rose rosie rosita / rosalind roz rose linda / rosemary rose rosie mary marie / rosario charo /
rose rosie rosa / roxanne roxy anne roxana / rudolph rudy rolf rudolf rodolfo dolph rudi / russell russ rusty /
ruth ruthie / sabrina brina / salvatore sal sam salvador tore / samantha sam sammy mantha /
samuel sam sammy samuele / sandra sandy sandi cassandra alexandra / sarah sally sara sadie sahra zara zarah /
scott scotty / sebastian seb bastian basti bas sebastiano / selina lina / serafina fina /
sergey sergei serge sergio seryozha / seth set / sharon shari shay sharron / shannon shanon / sheila shelly /
shirley shirl lee / sidney sid syd sydney / sigmund sig ziggy siegmund / silvester sly vester silvestre /
simon si simone symon / solomon sol sal solly / sofia sophia sophie sonya zofia zosia sofie / stanley stan /
stephanie steph stevie stefanie fanny stephie /
stephen steve steven stevie stefan esteban etienne stefano stephan stepan szczepan steph steffen /
stuart stu stewart /
susan sue susie suzanne suzie susanna susanne sukey zuzanna zuzana suzy susannah zsuzsa suzanna /
sylvia silvia sylvie syl / tabitha tabby / tamara tammy tam / tatiana tanya tania /
teresa terry tess tessa theresa therese tracy teresita reese terri teri tere tracie /
terence terry terrance terrence / thaddeus thad tad ted tadeusz /
theodore ted teddy theo theodor fyodor teodoro teodor dore fedor / theresa terry tess teresa tracy tessa /
thomas tom tommy tomas tomasz tommaso thom massey / tiffany tiff tiffy / timothy tim timmy timoteo timofei timo /
tobias toby tobi tobiah / tracy trace tracey / travis trav / ursula ulla ursel uschi urszula /
valentine val valentin / valerie val valeria / vanessa nessa essa vanna /
veronica ronnie vera roni veronika ron vero / victor vic vicente viktor vittorio wiktor /
victoria vicky vickie tori vic viki viktoria vicki / vincent vin vinny vince vincenzo vicente vinnie enzo /
viola vi violet / violet vi / virginia ginny ginger gina jinny vergie / vivian viv vi /
vladimir vova volodya volodymyr wladimir wlodzimierz / walter walt wally wat walther / wallace wally /
wanda wendy / wendy gwen / wilhelm willi william willy helmut wim / wilhelmina minnie mina willa billie wilma /
wilfred will fred wilf /
william bill will billy willie liam willy guillermo wilhelm guillaume willem guglielmo wim wilson /
winifred winnie freda fred / winston winnie win / xavier javier zavier xavi / yolanda yoli jolanda yo /
yvonne vonnie evonne ivonne / yusuf joseph youssef josef / zachary zach zack zac zachariah zak zackery /
zoe zoey / ahmed ahmad achmed ahmet / ali aly / hussein hussain husain huseyin hossein / hassan hasan /
abdul abd abdel / khalid khaled halid / omar umar omer / osman uthman othman / faisal feisal faysal /
fatima fatma fatimah / aisha ayesha aysha aicha / said saeed sayed syed / yousef joseph yusuf /
ibrahim abraham ebrahim / ismail ishmael esmail / suleiman solomon sulayman sulaiman suleyman / pawel paul /
wojciech wojtek / stanislaw staszek stan stanislav stas / zbigniew zbyszek / jaroslaw jarek jaroslav yaroslav /
miroslaw mirek miroslav / boguslaw bogdan / oleksandr alexander sasha oleksander / mykola nikolai /
andriy andrew andrei / natalia natasha natalya / tatyana tanya tatiana / nadezhda nadia nadya /
lyudmila lyuda ludmila mila / galina galya halina / svetlana sveta / yelena lena elena olena / olga olya /
valentina valya / boris borya / alexey alyosha alexei lyosha aleksei alexis oleksiy / yuri yura george /
gunther gunter / juergen jurgen
`
  .trim()
  .split(/\s+\/\s+/u)
  .map((set) => set.split(' '));
