/** Hibernate Validator: constraints on the components of a record, and one annotation with a class for each other need. */
@NullMarked
package fr.territoiresindustrie.benchmarks.rivals.hibernate;

import org.jspecify.annotations.NullMarked;
