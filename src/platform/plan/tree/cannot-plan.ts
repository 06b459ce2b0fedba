/** Says that an operation, or what is asked in it, is not for the planned way. Never an error of an answer. */
export class CannotPlan extends Error {}
