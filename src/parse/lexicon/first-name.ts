/** First names of people in the news that the general lists lack or get wrong. By hand, lower case. */
import { list } from "./type.ts";

export const MALE = list(`
  leonid vladimir dmitry dmitri sergei sergey mikhail yuri igor oleg boris nikolai aleksandr alexei volodymyr viktor yevgeny
  anatoly bashar saddam muammar recep hassan hussein mohammed mohammad muhammad mahmoud ahmad ahmed abdullah osama hamid
  ashraf narendra xi jinping shinzo vojislav slobodan radovan ratko silvio matteo giuseppe jean-claude jean-marie francois
  françois emmanuel nicolas jacques olaf gerhard helmut joschka wolfgang jens anders recep binyamin benjamin ehud ariel
  shimon yitzhak yasser kofi ban antonio ahmet jair luiz evo hugo nicolás raul fidel andrés enrique reince corey jeb barack
  mitt newt rand ted bernie joe josh robby huma's sheldon ken kenneth brian jared rudy chris john bill mike jeff jim tim
  tom dan ben matt steve rick ron don doug greg jay karl khizr humayun kweisi lindsey marco pat patrick orrin mitch mark
  scott paul sean stephen steven roger reginald wilbur whit tad tucker ari zeke zac lanhee evan sam alex drew cory julian
  jorge jose josé juan carlos luis miguel pedro javier alberto ernesto al hank bob bobby jimmy jake jon jonah ross trey
`);

export const FEMALE = list(`
  kellyanne megyn huma condoleezza ghazala nancy hillary michelle melania ivanka chelsea gennifer monica paula juanita
  kathleen donna debbie loretta sonia ruth elena susan samantha samantha's jennifer katrina angela theresa marine ursula
  christine federica nikki carly sarah alicia gloria maggie amy maria oksana yulia svetlana irina olga natalia tatiana
  ekaterina ludmila aung ana elizabeth kelly gretchen heather holly jill kirsten kamala tulsi heidi dana rosie meryl cher
  khloe beyonce oprah whoopi joy sunny mika rachel andrea norah savannah martha katie katy candy cokie arianna gayle
  leslie stephanie kristen kate dianne barbara patty claire tammy mazie jeanne maya neera cheryl lynn jane cecile bette
`);
