/** The closed classes of English: small words that hold a sentence together, in ASCII apostrophes and lower case. */
export const PRONOUNS = "he:he she:she they:they it:it i:i we:we you:you who:who";

export const DETERMINERS = `
  the a an this that these those his her its their my our your some any each every another no both all several many few
  most one two three four five six seven eight nine ten
`;

export const POSSESSIVES = "his:he her:she their:they its:it my:i our:we";

export const PREPOSITIONS = `
  of for to from in on at by with about against into over under after before during between among through without within
  despite since until toward towards upon across behind beyond near off onto per via amid amidst regarding concerning
  including like unlike as than alongside inside outside around above below beneath beside besides except throughout
  ahead following
`;

/** Words that begin a clause of their own. */
export const CONJUNCTIONS = `
  and but or nor so yet because although though while whereas if unless when whenever where wherever since as that whether
  before after until once
`;

export const RELATIVES = "who whom whose which that what how why where when whether";

export const AUXILIARIES = `
  is are was were be been being am has have had having do does did will would shall should can could may might must
  's 've 'd 'll 're 'm isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shouldn't
  can't couldn't cannot mustn't ain't
`;

export const BE = "is are was were be been being am 's 're isn't aren't wasn't weren't";

/** Words that may stand between a subject and its verb, or between a verb and its words, besides those in -ly. */
export const ADVERBS = `
  also then later now again once never ever always often sometimes still even just only too soon first last next already
  instead rather perhaps maybe meanwhile however nevertheless nonetheless therefore thus further furthermore earlier
  yesterday today tonight tomorrow recently not n't almost nearly quite very much more most well likewise afterward
  afterwards back twice there here together aloud long both simply out
  monday tuesday wednesday thursday friday saturday sunday
`;

/** Common verbs in a past that can be nothing else; regular -ed forms need no list. */
export const PASTS = `
  went gone came took taken made gave given got won lost met held began begun stood sat left kept brought bought built
  caught chose chosen drew drawn drove driven fell fallen fought flew flown forgot grew grown heard hid hit hurt
  laid led let meant paid put quit rode rose risen sank sold sent shook shone shown shut sought slept spent stole stolen
  struck stuck swept swung taught threw thrown understood wore withdrew became ran did had
`;

/** Common verbs in forms that may be nouns as well; verbs only after a subject. */
export const PRESENTS = `
  goes go comes come takes take makes make gives give gets get runs run wins win loses lose meets meet holds hold begins
  begin stands stand sits sit leaves leave keeps keep brings bring buys buy builds build chooses choose draws draw drives
  drive falls fall fights fight flies fly gets grows grow hears hear hits knows leads lead lets lit means mean pays pay
  puts rises rise sees sells sell sends send sets set shows show seeks seek throws throw wears wants needs need seems seem
  ends end finishes finish targets target appears appear looks look remains remain becomes become stays stay plays play lives live works work helps help turns turn
  tries try starts start uses faces face plans plan aims aim supports support opposes oppose serves serve offers
  offer pushes push calls likes loves love hates hate prefers prefer hopes invokes risks risk earns moves move opens open
`;

export const MONTHS = `
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep
  oct nov dec
`;
export const DAYS =
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun";

/** Capitalised at the start of a sentence or in a headline, these are no names. */
export const NO_NAMES = `
  the a an this that these those he she it they we i you his her its their our my your who what when where why how which
  there here yes no not but and or so yet if then than because although though while as at by for from in into of off on
  out over to up with without within about above across after against all also among another any anyone anything around
  before behind being below between both can could did do does done down during each either else even ever every everyone
  everything few first following former get go had has have having however indeed instead is just last later least less
  like make many may maybe me meanwhile might more moreover most much must neither never next nobody none nor nothing
  now off often old once one only other others otherwise ought perhaps rather read said same see several shall should
  since some somebody someone something soon still such take tell thank thanks that's them themselves therefore three thus
  till today tweeted tweets together tomorrow tonight too toward towards two under unless unlike until upon us use very via was watch
  way well were whatever whenever whether whichever whom whose will would yesterday it's he's she's they're we're you're
  i'm don't didn't doesn't won't can't let's there's what's who's here's four five six seven eight nine ten dozens hundreds
  thousands millions given according asked speaking despite besides amid
  good great big small long early late recent recently again almost always already
  earlier finally according additionally apparently basically clearly certainly currently eventually exactly
  example fortunately generally hence here's including initially ironically lastly lately likewise nearly
  obviously originally overall perhaps possibly previously probably quickly really sadly second secondly seriously
  similarly simply sometimes specifically still sure surely third unfortunately usually
  people man men woman women voters officials critics supporters experts analysts scientists researchers students
  details photo video story image related update updated correction editor's note abstract caption source sources
  breaking exclusive analysis opinion poll polls part chapter page figure table
`;

/** Words of the calendar and of `NO_NAMES` that are surnames as well. */
export const SURNAMES_TOO = "may march august page read long small good early best";
