/**
 * English words that make a run of capitals an organisation, and nouns for bodies and documents that “say” things without
 * being people. By hand.
 */

/** In a name: Port Authority, Reyes & Sons, the Harbour Times. */
export const ORGANISATION_WORDS = `
  academy administration agency airlines airways alliance army assembly associates association authority bank board chambers
  brigade broadcasting brothers bureau cabinet campaign caucus center centre chamber church cia city club coalition college
  co commission committee community company conference confederation congress consortium convention corp corporation
  council county court daily defence defense democrats department dept department's development district division
  education energy enquirer enterprises examiner exchange express fbi federation force forces forum foundation fund gazette
  globe gop government group groups guard guardian herald holdings hospital hotel hotels house inc industries initiative
  institute institution institutions international journal justice lab labor laboratory league legislature
  limited llc llp ltd magazine mail media ministry mission mosque motors museum nations navy network networks news
  newspaper newspapers nato nbc abc cbs cnn msnbc npr pbs bbc office organisation organization pac pacs paper
  parliament partners party patrol petroleum police politico post press productions project radio records register
  regiment republic reserve review savings school schools senate service services society solutions staff standard star states
  station store studios sun supreme systems team telegraph television times today tribune tv union united
  university venture volunteers watch week weekly weekend wire works breitbart reuters bloomberg twitter facebook google
  microsoft amazon youtube instagram pentagon kremlin capitol treasury wikileaks
  debate primary primaries caucuses election elections war act bill law amendment constitution plan deal agreement treaty
  pact accord accords day tower plaza street avenue road boulevard building square park bridge airport stadium arena theater
  theatre hall palace river lake mountain mountains island islands valley beach bay sea ocean coast desert gulf
  tuesday's award awards prize medal series show tonight
  electric electronics coal insurance assurance telecom telecoms pharmaceuticals railways railway stores securities
  consultancy research trust trustees pictures films entertainment interactive software semiconductor communications
  wireless aerospace aircraft foods chemicals plc rovers wanderers athletic albion dynamics
  facility facilities rally summit games olympics cup bowl championship
`;

/** Lower-case nouns for bodies that speak: the committee said. */
export const BODIES = `
  campaign campaigns company companies committee commission council department agency agencies administration government
  ministry office court party group groups organization organisation organizations union union's bank firm firms network
  newspaper paper magazine publication outlet outlets site website station channel foundation association coalition
  army police military pentagon board panel team camp university institute center centre think-tank church hospital
  school state city county country nation bureau service institution authority industry lobby regulator watchdog
  nonprofit charity press media crowd audience family couple pair duo
  insurer reinsurer carrier airline carmaker retailer brewer operator supermarket chain giant lender manufacturer
  supplier utility conglomerate subsidiary start-up studio club label cartel consultancy thinktank
`;

/** Documents that say things. */
export const DOCUMENTS = `
  statement report reports study letter memo memorandum document documents email emails e-mail e-mails message messages
  tweet tweets post posts article story stories editorial essay column book op-ed ad ads advertisement commercial spot
  video clip transcript transcripts poll polls survey surveys filing filings lawsuit suit complaint indictment affidavit
  ruling decision opinion order brief bill law act resolution amendment constitution treaty agreement deal pact accord text
  speech platform plan policy proposal plan's website headline headlines sign signs banner poster placard caption
  description release bulletin notice note review analysis paper account accounts blog audit petition plaque song
  lyrics slogan motto invitation card release voice voices
`;
