package fr.territoiresindustrie.rules.criterion;

/** How a criterion is made, for those who look through it without evaluating it. */
public enum Form {

    /** A test of one fact, or of one against another. */
    FACT,

    /** All parts are needed. */
    ALL,

    /** One part is enough. */
    ANY,

    /** A number of parts is enough. */
    AT_LEAST,

    /** The one part, turned round. */
    NOT,

    /** The first part decides whether the second applies. */
    WHEN,

    /** One part for each value of a parameter; the date of the context chooses. */
    DATED,

    /** The one part, on which somebody found an outcome that counts instead. */
    FOUND,

    /** Code of the caller: only the facts that it names are known. */
    CUSTOM,

    /** Not evaluated: out of force, or switched off. */
    SET_ASIDE
}
