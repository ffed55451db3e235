/** The program will not go on, for a reason that a person can mend and that its message, meant for the terminal, says. */
export class Refusal extends Error {}
