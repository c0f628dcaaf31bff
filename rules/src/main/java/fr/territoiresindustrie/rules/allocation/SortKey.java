package fr.territoiresindustrie.rules.allocation;

import java.util.Comparator;
import java.util.function.Predicate;

/** One step of an order: whether a candidate has the fact, and how two that have it compare. */
record SortKey(String code, Predicate<Candidate> known, Comparator<Candidate> order) {}
