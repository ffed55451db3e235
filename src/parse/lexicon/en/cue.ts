/**
 * English verbs and nouns that say somebody spoke. Collected by hand from reading newspapers. Regular forms are made by
 * inflect.ts; the irregular ones stand below, as base, past, participle.
 */

/** Verbs that bring a person's own words: she added: “…”. */
export const SPEECH = `
  say tell add ask write tweet retweet note claim argue explain insist warn declare state remark comment observe continue
  conclude suggest reply respond answer recall announce assert maintain contend allege acknowledge admit concede confess
  confirm deny stress emphasize emphasise reiterate repeat promise pledge vow swear predict joke quip boast brag complain
  lament protest object counter retort rejoin shout yell scream cry exclaim whisper mutter murmur mumble roar bellow bark
  chant sing recite report reveal disclose testify opine muse inquire enquire query demand urge implore plead beg
  beseech advise caution counsel propose recommend speculate theorize theorise hypothesize posit proclaim pronounce
  profess avow attest affirm reaffirm aver advocate volunteer venture interject interrupt chime deadpan fume rage seethe
  gush enthuse marvel sigh laugh chuckle scoff sneer jeer taunt tease chide scold admonish preach intone drawl stammer
  stutter blurt clarify elaborate expound summarize summarise reason reflect reminisce recount relate agree disagree concur
  insinuate imply hint mention post blog email e-mail text paraphrase quote type jot scrawl scribble
  rap gripe grumble groan moan bemoan growl grunt hiss howl thunder declaim instruct remind assure reassure inform notify
  apologize apologise tout trumpet vent wisecrack elucidate specify underscore press read
  rule signal indicate lecture rail lash smile grin
`;

/** Verbs of holding something so; what is quoted after them was said as well. */
export const THOUGHT = `
  think believe feel figure reckon fear worry hope wonder guess see regard view consider want understand expect find
`;

/** Verbs that put words on somebody or something: called him “unfit”. */
export const LABEL = `
  call describe label dub brand term characterize characterise portray paint depict deem slam blast bash rip assail attack
  criticize criticise condemn denounce decry deride deplore dismiss reject ridicule mock lambast lambaste castigate
  excoriate pillory skewer praise hail laud applaud extol celebrate salute commend compliment liken compare accuse blame
  fault ding knock pan denigrate disparage belittle malign vilify demonize demonise scorn chastise rebuke rebuff repudiate
  disavow renounce refer reference allude cite invoke refute rebut echo endorse call encourage exhort threaten regret
  require prohibit forbid guarantee stipulate cast speak talk utter coin question dispute tag peg couch challenge
`;

/** Verbs of speaking with a word after them. */
export const PHRASAL = `
  shoot_back fire_back hit_back push_back clap_back fight_back put_it go_on chime_in cut_in weigh_in jump_in point_out
  write_back call_out lash_out hold_that make_clear find_that
`;

/** Nouns of speaking: his claim that …, Reyes’s description of it as “…”. */
export const SPEECH_NOUN = `
  claim claims statement statements remark remarks comment comments assertion assertions argument arguments contention
  allegation allegations accusation accusations suggestion suggestions description characterization characterisation
  reference references call calls promise promises pledge pledges vow vows warning warnings insistence belief complaint
  complaints criticism criticisms declaration admission denial denials refusal reply response answer answers question
  questions speech speeches letter letters tweet tweets post posts email emails e-mail e-mails message messages words
  quote quotes quotation line boast joke quip rant tirade dismissal prediction praise condemnation denunciation opinion
  view views mantra slogan motto refrain assessment explanation rhetoric attack attacks jab plea appeal demand demands
  threat threats proposal conclusion observation announcement testimony confession exhortation apology
`;

/** “…”, according to the port. */
export const ACCORDING = ["according to", "in the words of", "as quoted by", "to quote"];

export const IRREGULAR = `
  say:said:said tell:told:told write:wrote:written think:thought:thought feel:felt:felt swear:swore:sworn
  speak:spoke:spoken sing:sang:sung cast:cast:cast read:read:read see:saw:seen put:put:put go:went:gone hit:hit:hit hold:held:held make:made:made fight:fought:fought cut:cut:cut understand:understood:understood find:found:found beseech:besought:besought shoot:shot:shot
  plead:pleaded,pled:pleaded,pled tweet:tweeted:tweeted quip:quipped:quipped rip:ripped:ripped slam:slammed:slammed
  tag:tagged:tagged peg:pegged:pegged pan:panned:panned rap:rapped:rapped dub:dubbed:dubbed brag:bragged:bragged
  beg:begged:begged admit:admitted:admitted rebut:rebutted:rebutted infer:inferred:inferred refer:referred:referred
  aver:averred:averred blog:blogged:blogged concur:concurred:concurred deadpan:deadpanned:deadpanned
  label:labeled,labelled:labeled,labelled counsel:counseled,counselled:counseled,counselled
  rebuff:rebuffed:rebuffed regret:regretted:regretted hint:hinted:hinted extol:extolled:extolled
  quiz:quizzed:quizzed bet:bet:bet plan:planned:planned blurt:blurted:blurted signal:signaled,signalled:signaled,signalled
`;
