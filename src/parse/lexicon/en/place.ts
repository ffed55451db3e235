/**
 * Countries, states, cities and the words for the people in them, as English newspapers print them: so that places do not
 * become people. By hand; a word may hold a space, written _.
 */
export const PLACES = `
  Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain Bangladesh
  Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Botswana Brazil Britain Brunei Bulgaria Burkina_Faso Burma
  Burundi Cambodia Cameroon Canada Cape_Verde Chad Chile China Colombia Comoros Congo Costa_Rica Croatia Cuba Cyprus
  Czechia Denmark Djibouti Dominica Ecuador Egypt El_Salvador England Eritrea Estonia Ethiopia Europe Fiji Finland France
  Gabon Gambia Germany Ghana Greece Greenland Grenada Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India
  Indonesia Iran Iraq Ireland Israel Italy Ivory_Coast Jamaica Japan Jordan Kazakhstan Kenya Kiribati Korea North_Korea
  South_Korea Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg
  Macedonia Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico Micronesia Moldova Monaco Mongolia
  Montenegro Morocco Mozambique Myanmar Namibia Nauru Nepal Netherlands Holland New_Zealand Nicaragua Niger Nigeria Norway
  Oman Pakistan Palau Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa
  San_Marino Saudi_Arabia Scotland Senegal Serbia Seychelles Sierra_Leone Singapore Slovakia Slovenia Somalia South_Africa
  South_Sudan Soviet_Union Spain Sri_Lanka Sudan Suriname Swaziland Sweden Switzerland Syria Taiwan Tajikistan Tanzania
  Thailand Tibet Togo Tonga Trinidad Tunisia Turkey Turkmenistan Uganda Ukraine United_Arab_Emirates United_Kingdom
  United_States Uruguay USA USSR UK Uzbekistan Vatican Venezuela Vietnam Wales Yemen Yugoslavia Zambia Zimbabwe Africa
  Asia Antarctica Crimea Chechnya Donbas Kashmir Kurdistan Gaza West_Bank Catalonia Bavaria Siberia Balkans Caribbean
  Middle_East Latin_America Central_America South_America North_America America Arctic
  Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana
  Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska
  Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania
  Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington West_Virginia Wisconsin Wyoming
  Puerto_Rico Guam Ontario Quebec Alberta Manitoba Queensland Tasmania
  London Paris Berlin Rome Madrid Moscow Kyiv Kiev Beijing Tokyo Delhi New_Delhi Mumbai Cairo Baghdad Tehran Kabul Ankara
  Istanbul Jerusalem Tel_Aviv Damascus Aleppo Beirut Riyadh Dubai Geneva Vienna Brussels Amsterdam Copenhagen Stockholm
  Oslo Helsinki Warsaw Prague Budapest Bucharest Belgrade Athens Lisbon Dublin Edinburgh Glasgow Manchester Liverpool
  Birmingham Barcelona Milan Munich Hamburg Frankfurt Zurich Toronto Montreal Ottawa Vancouver Sydney Melbourne Canberra
  Shanghai Hong_Kong Seoul Pyongyang Bangkok Manila Jakarta Hanoi Nairobi Lagos Johannesburg Cape_Town Havana Caracas
  Bogota Lima Buenos_Aires Santiago Mexico_City Tijuana Rio_de_Janeiro Sao_Paulo Benghazi Tripoli Mosul Raqqa Fallujah
  Sochi Minsk Vilnius Riga Tallinn Davos Yalta Hiroshima Chernobyl Fukushima
  Los_Angeles San_Francisco San_Diego San_Jose Chicago Houston Dallas Philadelphia Phoenix San_Antonio Detroit Boston
  Seattle Denver Atlanta Miami Orlando Tampa Cleveland Cincinnati Columbus Pittsburgh Baltimore Milwaukee Minneapolis
  St._Louis St._Paul Kansas_City Las_Vegas New_Orleans Nashville Memphis Louisville Indianapolis Charlotte Richmond Austin
  Des_Moines Omaha Portland Sacramento Oakland Honolulu Anchorage Salt_Lake_City Santa_Fe Albuquerque Tucson Brooklyn
  Manhattan Bronx Queens Harlem Hollywood Silicon_Valley Wall_Street Capitol_Hill Ground_Zero Ferguson Flint Charleston
  Staten_Island Long_Island Mar-a-Lago Guantanamo Guantanamo_Bay San_Bernardino Hempstead Newark Buffalo Albany Hartford
  D.C. U.S. U.K. U.N. E.U. EU UN US Washington_D.C. N.Y. N.J. N.H. Calif. Fla. Tex. Va. Pa. Mass. Conn. Mich. Wis. Ill.
  Ohio's Nev. Ariz. Colo. Ga. N.C. S.C. Tenn. Ky. Ala. Miss. La. Ark. Mo. Okla. Minn. Ind. Md. Del. Vt. Me. R.I. Ore.
  Wash. Mont. Wyo. Neb. Kan. N.M. N.D. S.D. W.Va.
`;

/** Adjectives of nation, faith and party: they stand before a name without being part of it. */
export const ADJECTIVES = `
  Afghan African Albanian Algerian American Arab Argentine Armenian Asian Australian Austrian Belgian Bosnian Brazilian
  British Bulgarian Canadian Catalan Chechen Chilean Chinese Christian Colombian Croatian Cuban Czech Danish Dutch Egyptian
  English Estonian Ethiopian European Filipino Finnish French Georgian German Greek Haitian Hispanic Hungarian Indian
  Indonesian Iranian Iraqi Irish Islamic Islamist Israeli Italian Jamaican Japanese Jewish Jordanian Kenyan Korean Kurdish
  Latin Latino Latina Latvian Lebanese Libyan Lithuanian Malaysian Mexican Mormon Moroccan Muslim Nigerian Norwegian
  Orthodox Pakistani Palestinian Persian Peruvian Polish Portuguese Romanian Russian Saudi Scottish Serbian Slovak
  Somali Soviet Spanish Swedish Swiss Syrian Thai Tunisian Turkish Ukrainian Venezuelan Vietnamese Welsh Yemeni
  Republican Democratic Democrat Conservative Liberal Labour Tory Communist Socialist Libertarian GOP Catholic
  Protestant Evangelical Anglican Baptist Methodist Independent Progressive Western Eastern Northern Southern Texan
  Californian Hawaiian Floridian Native Nazi Marxist Oscar-winning Lib Dem Fellow
`;
