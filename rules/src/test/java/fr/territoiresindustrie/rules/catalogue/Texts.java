package fr.territoiresindustrie.rules.catalogue;

/** Short rule sets as texts. */
final class Texts {

    /** What every set says before its rules. */
    static final String HEAD = """
            {"format": "territoires-industrie/rule-set/1", "id": "test.set", "version": "1.0.0",
             "released": "2021-02-01", "title": {"en": "a test", "fr": "un essai"},
             "basis": {"title": {"en": "a text", "fr": "un texte"}},
            """;

    private Texts() {}

    /** A set with one rule. */
    static String rule(String criterion) {
        return rules("""
                [{"id": "test.rule", "title": {"en": "a rule", "fr": "une règle"}, "basis": {},
                 "criterion": %s}]""".formatted(criterion));
    }

    /** A set with some rules. */
    static String rules(String rules) {
        return HEAD + " \"rules\": " + rules + "}\n";
    }

    /** A set with one rule and other members before. */
    static String with(String members, String criterion) {
        return HEAD + " " + members + ",\n" + rule(criterion).substring(HEAD.length());
    }
}
