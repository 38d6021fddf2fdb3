import { GLOBAL_MAIL, type Locale } from './locale.ts';

export const CONTINENTAL: readonly Locale[] = [
  {
    country: 'DE',
    weight: 13,
    women:
      'Anna Maria Ursula Monika Petra Elisabeth Sabine Renate Helga Karin Brigitte Ingrid Erika Andrea Gisela Claudia Susanne Gabriele Christa Christine Hildegard Anja Birgit Barbara Stefanie Katharina Gertrud Angelika Heike Martina Nicole Julia Sandra Melanie Kerstin Silke Lena Laura Lea Sophie Emma Mia Hannah Jana Franziska Svenja Annette Bärbel Käthe Jördis',
    men: 'Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Günter Stefan Christian Uwe Werner Horst Frank Dieter Manfred Gerhard Hans Bernd Thorsten Matthias Helmut Walter Heinz Martin Jörg Rolf Sven Alexander Markus Jan Daniel Lukas Tobias Felix Paul Leon Jonas Maximilian Florian Björn Götz Lothar Detlef Rüdiger Johannes Karl Friedrich Sebastian Philipp',
    families:
      'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Yılmaz Öztürk',
    beginnings:
      'Alt Bach Berg Birn Blum Brand Buch Dorn Eber Eich Eisen Feld Finken Fried Gold Grün Haber Hagen Hell Hirsch Holz Kalten Kirsch Klein Kron Lauter Linden Mühl Neu Ober Oster Rauch Reichen Rosen Sand Schön Sieg Stein Stern Tannen Unter Vogel Wald Weiden Wester Wiesen Winter Zeller',
    endings:
      'au bach bauer baum beck berg berger brink bruch brunn burg dorf eck er feld fels hagen hausen heim hof hofer horst kamp mann mayer meier meister rath reuter ried stein thal tz wald wasser winkel',
    streets:
      'Hauptstraße Schulstraße Gartenstraße Bahnhofstraße Dorfstraße Bergstraße Birkenweg Lindenstraße Kirchstraße Waldstraße Ringstraße Schillerstraße Goethestraße Amselweg Jahnstraße Mühlenweg Wiesenweg Buchenweg Friedhofstraße Lessingstraße',
    cities: [
      ['Berlin', '', '10'],
      ['Hamburg', '', '20'],
      ['München', 'Bayern', '80'],
      ['Köln', 'NRW', '50'],
      ['Leipzig', 'Sachsen', '04'],
      ['Göttingen', 'Niedersachsen', '37'],
      ['Würzburg', 'Bayern', '97'],
      ['Kiel', '', '24'],
    ],
    postcode: '###',
    mobile: '017########',
    landline: '030 #######',
    callingCode: '49',
    legalForms: 'GmbH|AG|GmbH & Co. KG|UG|e.K.|KG|OHG',
    mailHosts: `${GLOBAL_MAIL} gmx.de web.de t-online.de`,
    nicknames: {
      Johannes: 'Hannes Hans',
      Katharina: 'Kathi Katja',
      Alexander: 'Alex',
      Maximilian: 'Max',
      Stefanie: 'Steffi',
      Susanne: 'Susi',
      Elisabeth: 'Lisa Sissi',
      Sebastian: 'Basti',
      Gabriele: 'Gabi',
      Michael: 'Michi',
      Tobias: 'Tobi',
      Franziska: 'Franzi',
    },
  },
  {
    country: 'FR',
    weight: 10,
    women:
      'Marie Nathalie Isabelle Sylvie Catherine Martine Christine Françoise Valérie Sandrine Stéphanie Véronique Sophie Céline Chantal Patricia Anne Brigitte Julie Monique Aurélie Nicole Laurence Annie Émilie Dominique Virginie Corinne Elodie Christelle Camille Caroline Léa Sarah Florence Laetitia Audrey Hélène Manon Chloé Marie-Claude Anne-Sophie Inès Jade Zoé',
    men: 'Jean Philippe Michel Alain Patrick Nicolas Christophe Pierre Christian Éric Frédéric Laurent Stéphane David Pascal Daniel Sébastien Julien Thierry Olivier Bernard Thomas Alexandre Gérard Didier Dominique Vincent François Bruno Guillaume Jérôme Jacques Marc Maxime Romain Claude Antoine Franck Jean-Pierre Anthony Kévin Gilles Cédric Serge André Jean-Luc Benoît Hugo Louis Théo',
    families:
      'Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand Roux Vincent Fournier Morel Girard André Lefèvre Mercier Dupont Lambert Bonnet François Martinez Legrand Garnier Faure Rousseau Blanc Guérin Muller Henry Roussel Nicolas Perrin Morin Mathieu Clément Gauthier Dumont Lopez Fontaine Chevalier Robin Masson Sanchez Gérard Nguyen Boyer Denis Lemaire Duval Joly Gautier Benali Diallo',
    beginnings:
      'Au Bar Beau Ber Bois Bon Bou Cha Cham Che Cou Dau Del Des Du Fau Fon Fou Gau Gran Gui Lam Lan Le Mar Mau Mont Mou Pel Per Pon Por Rai Ro Rou Sau Ser Tau Tri Val Vau Ver Vil',
    endings:
      'ard art baud bert champ chet court din doux four gnon guin lain lard lin lot marin mont nard net neau nier pin quet ral rand reau rier rin rot seau sier tel ter tier ton val vet vin',
    streets:
      'rue de la République|rue Victor Hugo|avenue Jean Jaurès|rue Pasteur|place de l’Église|rue du Moulin|rue des Écoles|boulevard Gambetta|rue de la Gare|chemin des Vignes|rue Jules Ferry|allée des Tilleuls|rue du Stade|impasse des Lilas',
    cities: [
      ['Paris', '', '75'],
      ['Lyon', '', '69'],
      ['Nantes', '', '44'],
      ['Lille', '', '59'],
      ['Rennes', '', '35'],
      ['Saint-Étienne', '', '42'],
      ['Nîmes', '', '30'],
      ['Orléans', '', '45'],
    ],
    postcode: '###',
    mobile: '06 ## ## ## ##',
    landline: '01 ## ## ## ##',
    callingCode: '33',
    legalForms: 'SARL|SAS|SA|EURL|SNC',
    mailHosts: `${GLOBAL_MAIL} orange.fr free.fr laposte.net`,
    nicknames: {
      Alexandre: 'Alex',
      Frédéric: 'Fred',
      Christophe: 'Chris',
      Sébastien: 'Seb',
      Stéphanie: 'Steph',
      Valérie: 'Val',
      Nathalie: 'Nath',
      Catherine: 'Cathy',
    },
  },
  {
    country: 'ES',
    weight: 8,
    women:
      'María Carmen Josefa Isabel Ana Laura Cristina Pilar Marta Dolores Lucía Antonia Raquel Francisca Elena Mercedes Sara Paula Rosa Teresa Beatriz Nuria Silvia Patricia Julia Montserrat Rocío Mónica Alba Andrea Ángela Irene Margarita Concepción Encarnación',
    men: 'Antonio Manuel José Francisco David Juan Javier Daniel Carlos Jesús Alejandro Miguel Rafael Pedro Pablo Ángel Sergio Fernando Jorge Luis Alberto Álvaro Adrián Diego Raúl Iván Rubén Enrique Óscar Ramón Vicente Andrés Joaquín Santiago Eduardo',
    families:
      'García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano Prieto',
    beginnings:
      'Al Ar Bal Bar Ben Ber Cal Can Car Cas Cor Es Fon Gar Ir La Lar Mal Man Mon Mor Oli Pal Par Pel Por Qui Ri Ro Sal San Sor Tor Val Ver Vi Vil Za',
    endings:
      'aldo amendi ano ares arte bal bano bar cera cía cón dero eda ejo ero eta gado illa illo ina ino mar món neda nero ón osa oz quez rada rera rosa tero tín tosa ver vera zano',
    streets:
      'Calle Mayor|Calle Real|Avenida de la Constitución|Calle del Sol|Plaza de España|Calle Nueva|Calle San Juan|Paseo del Prado|Calle de Alcalá|Ronda Norte|Calle Cervantes|Calle Goya',
    cities: [
      ['Madrid', 'Madrid', '28'],
      ['Barcelona', 'Barcelona', '08'],
      ['Sevilla', 'Sevilla', '41'],
      ['Málaga', 'Málaga', '29'],
      ['Gijón', 'Asturias', '33'],
      ['A Coruña', 'A Coruña', '15'],
    ],
    postcode: '###',
    mobile: '6## ### ###',
    landline: '91# ### ###',
    callingCode: '34',
    legalForms: 'S.L.|SL|S.A.|SA|S.L.U.',
    mailHosts: `${GLOBAL_MAIL} hotmail.es telefonica.net`,
    nicknames: {
      José: 'Pepe',
      Francisco: 'Paco Fran',
      Dolores: 'Lola',
      Manuel: 'Manolo',
      Alejandro: 'Alex',
      Isabel: 'Isa',
      Antonio: 'Toni',
      Concepción: 'Concha',
      Enrique: 'Quique',
    },
  },
  {
    country: 'NL',
    weight: 6,
    women:
      'Johanna Maria Anna Cornelia Elisabeth Sophie Emma Julia Lotte Sanne Anouk Femke Marieke Ingrid Monique Astrid Petra Wilhelmina Hendrika Geertje Marloes Iris Eva Lieke Fleur Noor Saar Esther Yvonne Mirjam',
    men: 'Johannes Jan Cornelis Hendrik Willem Pieter Gerrit Jacobus Daan Sem Lucas Bram Thijs Jeroen Bas Ruud Maarten Erik Sander Joost Wouter Niels Dirk Koen Martijn Henk Kees Piet Rob Marco',
    families:
      'de Jong|Jansen|de Vries|van den Berg|van Dijk|Bakker|Janssen|Visser|Smit|Meijer|de Boer|Mulder|de Groot|Bos|Vos|Peters|Hendriks|van Leeuwen|Dekker|Brouwer|de Wit|Dijkstra|Smits|de Graaf|van der Meer|van der Linden|Kok|Jacobs|de Haan|Vermeulen|van den Heuvel|van der Veen|van den Broek|Schouten|van Beek|Kuipers|Postma|Hoekstra',
    beginnings:
      'Aal Ader Beuk Boer Bolk Bons Dijk Eik Frans Goos Haver Heem Hof Hoog Kamp Klaas Knol Kort Lam Meer Oost Roos Schip Slot Sprang Steen Stolk Tim Veld Ver Vlas West Wind Wouter Zand',
    endings:
      'beek berg boer bosch broek dam dijk eind endonk er hof horst huis huizen kamp ker laan man mans meer mond ma poel ra rade schot sen sma stra veld ven wijk',
    streets:
      'Kerkstraat Dorpsstraat Schoolstraat Molenweg Julianastraat Stationsweg Beatrixlaan Wilhelminastraat Nieuwstraat Eikenlaan Beukenlaan Burgemeesterlaan Marktplein',
    cities: [
      ['Amsterdam', 'Noord-Holland', '10'],
      ['Utrecht', 'Utrecht', '35'],
      ['Eindhoven', 'Noord-Brabant', '56'],
      ['Groningen', 'Groningen', '97'],
      ['Zwolle', 'Overijssel', '80'],
    ],
    postcode: '## @@',
    mobile: '06 ########',
    landline: '020 #######',
    callingCode: '31',
    legalForms: 'B.V.|BV|N.V.|VOF',
    mailHosts: `${GLOBAL_MAIL} ziggo.nl kpnmail.nl`,
    nicknames: {
      Johannes: 'Jan Hans Johan',
      Cornelis: 'Kees Cor',
      Hendrik: 'Henk',
      Willem: 'Wim',
      Elisabeth: 'Els Liesbeth',
      Wilhelmina: 'Mien',
      Pieter: 'Piet',
    },
  },
  {
    country: 'PL',
    weight: 6,
    women:
      'Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Magdalena Joanna Zofia Aleksandra Monika Teresa Danuta Natalia Karolina Marta Julia Beata Dorota Jadwiga Janina Alicja Jolanta Grażyna Iwona Irena Paulina',
    men: 'Piotr Krzysztof Andrzej Tomasz Jan Paweł Michał Marcin Jakub Adam Marek Łukasz Grzegorz Mateusz Wojciech Mariusz Dariusz Zbigniew Maciej Rafał Robert Kamil Dawid Szymon Kacper Jerzy Jacek Sławomir Stanisław Józef',
    families:
      'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski Walczak Sikora',
    beginnings:
      'Bara Biel Boro Bro Cie Czar Dom Dro Gał Głow Goł Gra Jar Jasz Kacz Kal Kar Kło Kra Kur Lip Łub Mach Miel Mro Ol Osta Pie Pod Rad Roz Sado Sar Sko Sob Szcz Tar Wal Wier Wil Zar Żu',
    endings:
      'acki ak anek ański arek arz asik awa czak czyk ecki ek ewicz ewski icki iński ka ko kowski las liński nik nowski owicz owski ski szek wicz wiński',
    streets:
      'ul. Polna|ul. Leśna|ul. Słoneczna|ul. Krótka|ul. Szkolna|ul. Ogrodowa|ul. Lipowa|ul. Brzozowa|ul. Łąkowa|ul. Kwiatowa|ul. Kościuszki|al. Jana Pawła II',
    cities: [
      ['Warszawa', 'mazowieckie', '00-'],
      ['Kraków', 'małopolskie', '30-'],
      ['Łódź', 'łódzkie', '90-'],
      ['Wrocław', 'dolnośląskie', '50-'],
      ['Gdańsk', 'pomorskie', '80-'],
    ],
    postcode: '###',
    mobile: '5## ### ###',
    landline: '22 ### ## ##',
    callingCode: '48',
    legalForms: 'Sp. z o.o.|sp. z o. o.|S.A.|Sp. j.',
    mailHosts: `${GLOBAL_MAIL} wp.pl onet.pl interia.pl`,
    nicknames: {
      Katarzyna: 'Kasia',
      Małgorzata: 'Gosia',
      Aleksandra: 'Ola',
      Magdalena: 'Magda',
      Agnieszka: 'Aga',
      Krzysztof: 'Krzysiek',
      Tomasz: 'Tomek',
      Jakub: 'Kuba',
      Joanna: 'Asia',
      Stanisław: 'Staszek',
    },
  },
];
