/** Letters of Chinese and Japanese, which are written without spaces: each is a word by itself, in what is asked and in what is found. */
export const UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー";
