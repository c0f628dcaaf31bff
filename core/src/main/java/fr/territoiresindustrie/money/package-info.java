/**
 * Exact money: euros in whole cents, rates as fractions, and splits that lose nothing.
 *
 * <p>There is no {@code double} here and no hidden rounding: {@link fr.territoiresindustrie.money.Euros} counts cents
 * in a {@code long} and throws rather than overflow, {@link fr.territoiresindustrie.money.Rate} is a fraction, every
 * operation that must round takes the {@link java.math.RoundingMode}, and {@link fr.territoiresindustrie.money.Split}
 * names how the odd cents go round so that the parts always sum to the whole, also within floors and caps.
 *
 * <p>This package knows nothing of envelopes, costs or aid ceilings.
 */
@NullMarked
package fr.territoiresindustrie.money;

import org.jspecify.annotations.NullMarked;
