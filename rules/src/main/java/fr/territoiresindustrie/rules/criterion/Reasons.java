package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reasons that several criteria share. */
final class Reasons {

    private Reasons() {}

    static Reason unknown(List<Fact<?, ?>> missing) {
        return missing.isEmpty()
                ? Reason.of("unknown.unsaid")
                : Reason.of(missing.size() == 1 ? "unknown.one" : "unknown.many")
                        .with("missing", terms(missing));
    }

    static Argument terms(List<Fact<?, ?>> facts) {
        return Argument.of(facts.stream().map(Fact::term).toList());
    }

    static Argument labels(List<Label> labels) {
        return Argument.of(labels.stream().map(Argument::of).toList());
    }

    static Reason with(Reason reason, String name, @Nullable Argument argument) {
        return argument == null ? reason : reason.with(name, argument);
    }
}
