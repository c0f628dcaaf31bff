package fr.territoiresindustrie.rules.scoring;

/** What whole numbers are worth on one line. */
interface WholeTariff {

    /** The thousandths of a point that a number gives. */
    long points(long value);
}
