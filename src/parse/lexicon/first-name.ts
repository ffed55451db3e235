/** First names that the general lists lack or give to the other gender: East European, Arabic, Asian and newer ones. By hand, lower case. */
import { list } from "./type.ts";

export const MALE = list(`
  leonid vladimir dmitry dmitri sergei sergey mikhail yuri igor oleg boris nikolai aleksandr alexei volodymyr viktor yevgeny
  anatoly bashar saddam recep hassan hussein mohammed mohammad muhammad mahmoud ahmad ahmed abdullah osama hamid ashraf
  narendra shinzo vojislav slobodan radovan ratko silvio matteo giuseppe jean-claude jean-marie françois nicolas jacques
  olaf gerhard helmut wolfgang jens anders binyamin benjamin ehud ariel shimon yitzhak yasser kofi antonio luiz evo hugo
  nicolás raul fidel andrés enrique barack john bill mike jeff jim tim tom dan ben matt steve rick ron don doug greg jay
  karl kenneth brian jared chris pat patrick mitch mark scott paul sean stephen steven roger wilbur ari sam alex drew cory
  jorge jose josé juan carlos luis miguel pedro javier alberto ernesto al bob bobby jimmy jake jon jonah ross
`);

export const FEMALE = list(`
  condoleezza michelle monica paula kathleen donna debbie loretta sonia ruth elena susan samantha jennifer katrina angela
  theresa marine ursula christine federica sarah alicia gloria maggie amy maria oksana yulia svetlana irina olga natalia
  tatiana ekaterina ludmila aung ana elizabeth kelly heather holly jill kirsten heidi dana rosie rachel andrea savannah
  martha katie katy candy leslie stephanie kristen kate barbara patty claire tammy jeanne maya lynn jane
`);
