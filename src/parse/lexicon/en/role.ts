/**
 * English words for people without their names: titles that stand before a name, and nouns for what somebody is. By hand.
 */

/** Titles before a surname, with the pronoun they tell; abbreviations end in a full stop in American usage. */
export const TITLES = `
  mr:he mrs:she ms:she miss:she mister:he madam:she madame:she mme:she mlle:she monsieur:he sir:he dame:she lord:he lady:she
  king:he queen:she prince:he princess:she duke:he duchess:she emperor:he empress:she fr:he father:he sister:she
  brother:he congressman:he congresswoman:she councilman:he councilwoman:she alderman:he chairman:he chairwoman:she
  messrs:he sens reps govs dr doctor prof professor sen senator rep representative gov governor lt gen general col colonel maj major capt captain
  cpl corporal sgt sergeant pvt private adm admiral cmdr commander cdr ens brig brigadier marshal field-marshal
  lieutenant rev reverend hon honorable honourable rabbi imam ayatollah sheikh sheik shaykh pope cardinal archbishop bishop
  pastor deacon monsignor msgr saint judge justice president vice-president premier chancellor minister secretary treasurer
  ambassador attorney sheriff detective det officer inspector insp constable superintendent supt chief mayor speaker
  delegate del assemblyman:he assemblywoman:she councillor councilor commissioner coach principal dean provost
  lt-gen maj-gen colonel-general major-general lieutenant-general lieutenant-colonel vice rear
  baroness:she baron:he count:he countess:she sultan:he emir:he tsar:he mx
  secretary-general director-general director ceo spokesman:he spokeswoman:she deputy leader chair
`;

/** What people are: they speak without a name (the minister said) and stand before or after one (the minister Ana Reyes). */
export const ROLES = `
  spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons aide aides adviser advisers advisor advisors
  official officials source sources analyst analysts expert experts critic critics supporter supporters opponent opponents
  ally allies surrogate surrogates strategist strategists consultant consultants pollster pollsters operative operatives
  activist activists advocate advocates lawyer lawyers attorney attorneys prosecutor prosecutors judge judges justice
  justices lawmaker lawmakers legislator legislators politician politicians diplomat diplomats envoy envoys ambassador
  ambassadors president presidents premier chancellor minister ministers secretary secretaries treasurer governor governors
  senator senators congressman congresswoman congressmen representative representatives mayor mayors councilman councilwoman
  councillor councilor commissioner commissioners chairman chairwoman chairperson chair chairs vice-chairman director
  directors manager managers executive executives ceo founder founders co-founder owner owners partner partners boss bosses
  head heads leader leaders chief chiefs general generals colonel captain sergeant officer officers commander commanders
  soldier soldiers veteran veterans marine marines sheriff deputy deputies detective detectives investigator investigators
  inspector agent agents policeman policewoman professor professors scholar scholars scientist scientists researcher
  researchers economist economists historian historians sociologist psychologist psychiatrist physician physicians doctor
  doctors nurse nurses surgeon patient patients teacher teachers student students principal dean author authors writer
  writers novelist poet columnist columnists reporter reporters journalist journalists editor editors editor-in-chief
  correspondent correspondents commentator commentators blogger bloggers anchor anchors host hosts co-host moderator
  moderators interviewer producer producers filmmaker director actor actors actress singer musician rapper comedian
  comedians artist artists designer architect engineer engineers pilot pilots farmer farmers worker workers employee
  employees employer employers businessman businesswoman businessmen billionaire billionaires millionaire mogul magnate
  entrepreneur investor investors banker bankers trader traders broker donor donors lobbyist lobbyists volunteer
  volunteers voter voters delegate delegates candidate candidates nominee nominees contender contenders rival rivals
  challenger challengers incumbent incumbents front-runner frontrunner front-runners hopeful hopefuls running-mate
  mate senator-elect president-elect
  man men woman women boy boys girl girls person people child children kid kids father mother dad mom mum parent
  parents son sons daughter daughters brother brothers sister sisters husband wife widow widower uncle aunt cousin nephew
  niece grandfather grandmother grandson granddaughter friend friends neighbor neighbors neighbour neighbours colleague
  colleagues classmate roommate fiance fiancee girlfriend boyfriend partner
  resident residents citizen citizens native natives local locals immigrant immigrants refugee refugees protester
  protesters protestor protestors demonstrator demonstrators witness witnesses victim victims survivor survivors suspect
  defendant plaintiff plaintiffs caller callers viewer viewers reader readers attendee attendees participant participants
  member members lead team negotiator negotiators regulator regulators authorities authority pastor priest bishop
  archbishop cardinal pope rabbi imam reverend minister preacher evangelist coach player players quarterback athlete
  republican republicans democrat democrats conservative conservatives liberal liberals progressive progressives moderate
  moderates socialist socialists libertarian libertarians independent independents evangelicals catholics christians
  muslims jews americans russians
  aide-de-camp counsel counselor whistleblower insider insiders observer observers veteran pundit pundits
  narrator announcer questioner organizer organiser confidant confidante confidants reviewer reviewers respondent respondents everyone everybody others many some one another someone somebody
  most few several both
  democrat-turned-republican developer tycoon socialite star icon legend heir heiress guest guests panelist panelists
  skeptic skeptics backer backers booster boosters loyalist loyalists stalwart stalwarts maverick firebrand
  salesman saleswoman salesperson driver bartender waitress waiter barber cook chef clerk cashier janitor firefighter
  firefighters paramedic trooper troopers ranger rangers guard guards warden inmate inmates
  titan hawk hawks dove statesman retiree retirees pensioner homemaker housewife grandparent teenager teenagers
  strategist-turned-commentator publicist biographer ghostwriter translator interpreter philosopher theologian geographer
  climatologist meteorologist biologist physicist chemist geologist engineer-turned-politician mathematician statistician
  mp mps mep meps msp msps peer peers backbencher backbenchers tories dems
  seed captain skipper striker winger midfielder defender goalkeeper goalscorer full-back fly-half scrum-half sprinter
  drummer guitarist bassist frontman vocalist dj presenter broadcaster playwright photographer trustee trustees
  briton britons englishman welshman irishman frenchman dutchman scotsman scots swede swedes dane danes finn finns spaniard
  spaniards turks poles croats serbs newcomer newcomers sprinters strikers winner winners
  undersecretary under-secretary financier stockbroker stockbrokers dealer dealers exporter exporters importer importers
  arbitrageur arbitrageurs arbitrager arbitragers underwriter underwriters grower growers industrialist industrialists
  consumers
  motorist motorists commuter commuters shopkeeper campaigner campaigners barrister solicitor magistrate
`;

/** What ministers look after: Trade and Industry Secretary Ana Reyes. */
export const PORTFOLIOS = `
  agriculture arts business children climate commerce communities communications consumer culture defence defense
  development digital economic economy education employment energy enterprise environment environmental families farming
  finance financial fiscal fisheries food foreign forestry health heritage home housing human immigration industry
  information innovation interior investment justice labour labor media pensions planning policing policy prisons regional
  research resources rural safety schools science security services skills social sport sports technology
  telecommunications tourism trade transport transportation urban water welfare women work
`;

/** After a name, in capitals, for what somebody is or was given; no part of the name: Ana Reyes QC, Tom Hale MP. */
export const POSTNOMINALS = `
  qc kc sc mp mep msp mla mhk td obe cbe mbe kbe dbe gbe kcb kcmg cmg dso dsc frs fba jp
`;
