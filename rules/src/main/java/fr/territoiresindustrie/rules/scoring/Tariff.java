package fr.territoiresindustrie.rules.scoring;

/** What values of one line are worth: a scale and a weight, put together once. */
interface Tariff {

    /** Stands for points that are not known. */
    long UNKNOWN = -1;

    /** The thousandths of a point that a known value gives, or {@link #UNKNOWN} if the scale does not say. */
    long points(Object value);
}
