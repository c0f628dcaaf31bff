/** Immutable domain types of the programme Territoires d'industrie and its grants. */
module fr.territoiresindustrie.core {
    requires static transitive com.fasterxml.jackson.annotation;
    requires static transitive jakarta.validation;
    requires static transitive org.jspecify;

    exports fr.territoiresindustrie.funding;
    exports fr.territoiresindustrie.identifier;
    exports fr.territoiresindustrie.money;
    exports fr.territoiresindustrie.problem;
    exports fr.territoiresindustrie.programme;
    exports fr.territoiresindustrie.project;
    exports fr.territoiresindustrie.territory;
    exports fr.territoiresindustrie.validation;
}
