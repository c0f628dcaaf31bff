/**
 * What follows a grant of State aid: what must be published, registered and kept, by when and with which data; and what
 * becomes of the grant when the project is amended or costs less than planned.
 *
 * <pre>{@code
 * AidAward award = AidAward.builder(project, Granting.on(LocalDate.of(2024, 2, 1)))
 *         .scheme(AidSchemes.ARTICLE_14.id())
 *         .equivalent(Euros.of(250_000))
 *         .instrument(Instrument.GRANT)
 *         .build();
 * PublicationDuties duties = PublicationDuties.of(award);
 * duties.get(Duty.Kind.TRANSPARENCY).deadline();   // 2024-08-01
 * duties.get(Duty.Kind.TRANSPARENCY).missing();    // the fields of the register that nobody has given yet
 * duties.explanation().text(Locale.FRENCH);
 * }</pre>
 */
@NullMarked
package fr.territoiresindustrie.rules.stateaid.followup;

import org.jspecify.annotations.NullMarked;
