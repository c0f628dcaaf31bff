package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.rules.criterion.Fact;

/** What was said of some facts settles another one, but only code that reads the real subject knows how. */
final class OpaqueFactException extends IllegalArgumentException {

    private final transient Fact<?, ?> fact;

    OpaqueFactException(Fact<?, ?> fact) {
        super("The fact (" + fact.name() + ") must be said too: code that reads the subject works it out from "
                + fact.sources() + ".\nMaybe given, absent or unknown tells what it comes to, or Fact.derived how.");
        this.fact = fact;
    }

    Fact<?, ?> fact() {
        return fact;
    }
}
