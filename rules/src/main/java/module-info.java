/** Criteria, scoring, allocation and review of grants of the programme Territoires d'industrie. */
module fr.territoiresindustrie.rules {
    requires transitive fr.territoiresindustrie.core;
    requires static transitive com.fasterxml.jackson.annotation;
    requires static transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires tools.jackson.core;
    requires de.siegmar.fastcsv;

    exports fr.territoiresindustrie.rules.allocation;
    exports fr.territoiresindustrie.rules.catalogue;
    exports fr.territoiresindustrie.rules.criterion;
    exports fr.territoiresindustrie.rules.eligibility;
    exports fr.territoiresindustrie.rules.explanation;
    exports fr.territoiresindustrie.rules.intake;
    exports fr.territoiresindustrie.rules.review;
    exports fr.territoiresindustrie.rules.scoring;
    exports fr.territoiresindustrie.rules.stateaid;
    exports fr.territoiresindustrie.rules.stateaid.followup;
    exports fr.territoiresindustrie.rules.stateaid.law;
    exports fr.territoiresindustrie.rules.stateaid.undertaking;
    exports fr.territoiresindustrie.rules.verification;

    uses fr.territoiresindustrie.rules.catalogue.RuleSetProvider;

    // Bean Validation reads the private fields of the forms.
    opens fr.territoiresindustrie.rules.intake;
}
