package fr.territoiresindustrie.rules.stateaid.undertaking;

/** How a doubt about a group is taken, so that the truth lies between the two. */
enum View {

    /** Only what is known counts: the smallest group possible. */
    LEAST,

    /** Everything counts that is not excluded: the largest group possible. */
    MOST;

    /** Turns an answer with a doubt into one without. */
    boolean takes(boolean sure, boolean possible) {
        return this == LEAST ? sure : possible;
    }

    /** The view in which something holds that makes the group smaller. */
    View reversed() {
        return this == LEAST ? MOST : LEAST;
    }
}
