/**
 * Constraints of Jakarta Bean Validation for anyone's own beans and records: {@code @SirenNumber},
 * {@code @CommuneCodeFormat}, {@code @BalancedFundingPlan} and others, which judge exactly as the types of
 * {@code identifier} and {@code money} do.
 *
 * <p>They stand on fields, getters, record components, parameters, elements of containers and other constraints. Null
 * is valid. Codes must be in their canonical form unless {@code tolerant} is set; nothing is ever repaired.
 *
 * <p>Messages exist in French and in English, chosen by the locale that the validator interpolates with. They hold no
 * expressions, so no expression language is needed. A message is the text of the constraint, for example
 * {@code must be a SIREN number (9 digits)}, followed by the cause where it is known:
 * {@code : the check digit does not match the other digits}. Every text has a key,
 * {@code fr.territoiresindustrie.validation.SirenNumber.message} or
 * {@code fr.territoiresindustrie.validation.cause.check-digit}, which the {@code ValidationMessages} bundle of an
 * application may redefine; a {@code message} that is set on the annotation replaces both parts. The bundle
 * {@code ContributorValidationMessages} is found by Hibernate Validator; with another provider, copy its keys to
 * {@code ValidationMessages}.
 *
 * <p>This package needs the validation API at run time, the others do not. It is a leaf: the types of the library are
 * not annotated with its constraints, because they check themselves.
 */
@NullMarked
package fr.territoiresindustrie.validation;

import org.jspecify.annotations.NullMarked;
