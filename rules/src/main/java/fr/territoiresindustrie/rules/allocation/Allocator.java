package fr.territoiresindustrie.rules.allocation;

import java.io.Serializable;

/**
 * A way to share an envelope among candidates.
 *
 * <p>The caller guarantees a valid problem: no project twice, no negative amount, an envelope that is not divided.
 *
 * <p>The implementor guarantees that the allocation
 *
 * <ul>
 *   <li>has exactly one line for each candidate and none for anyone else;
 *   <li>awards each candidate nothing, or an amount between its viable minimum and what is {@linkplain
 * Candidate#payable() payable} to it;
 *   <li>awards nothing to a candidate that is below the threshold, or whose points are not known if there is one;
 *   <li>awards no more than the envelope holds, and states the remainder: awards and remainder sum to the envelope,
 * to the cent;
 *   <li>does not depend on the order in which the candidates are given, on the time, on a language or on chance: the
 * same problem gives the same allocation;
 *   <li>breaks no tie in silence: a tie that decides something is broken by a declared order or left undecided, with
 * {@link AllocationStatus#TIED};
 *   <li>is made without changing anything and without waiting for anything, so that one allocator can serve several
 * threads.
 * </ul>
 *
 * <p>{@link Allocators#checked} verifies at run time what can be verified of this. An allocator is serialisable if
 * all that it captures is.
 */
@FunctionalInterface
public interface Allocator extends Serializable {

    /**
     * Shares the envelope.
     *
     * @param problem the envelope and the candidates
     * @return who gets what, and why
     */
    Allocation allocate(AllocationProblem problem);
}
