package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;
import java.util.Map;

/**
 * Which rule of one set is which rule of another: two rules are the same if they have one key.
 *
 * <p>A set may not have two rules of one key.
 */
@FunctionalInterface
public interface RuleMatching extends Serializable {

    /**
     * Returns the key of a rule.
     *
     * @param set the identifier of its set
     * @param rule the identifier of the rule
     * @return the key
     */
    String key(RuleId set, RuleId rule);

    /**
     * Takes rules of one identifier for the same.
     *
     * @return the matching
     */
    static RuleMatching byId() {
        return (set, rule) -> rule.value();
    }

    /**
     * Takes rules for the same whose identifiers are equal after that of their set: {@code faiit.2020.eligible-base}
     * in the set {@code faiit.2020} and {@code faiit.2021.eligible-base} in the set {@code faiit.2021}. The whole
     * identifier counts where it does not begin with that of the set.
     *
     * @return the matching
     */
    static RuleMatching byNameInSet() {
        return (set, rule) -> {
            String prefix = set.value() + ".";
            boolean inside = rule.value().startsWith(prefix) && rule.value().length() > prefix.length();
            return inside ? rule.value().substring(prefix.length()) : rule.value();
        };
    }

    /**
     * Takes rules for the same that are said to be.
     *
     * @param renamed for each rule that is called otherwise its new identifier; all others keep theirs
     * @return the matching
     */
    static RuleMatching of(Map<RuleId, RuleId> renamed) {
        Map<RuleId, RuleId> names = Map.copyOf(renamed);
        return (set, rule) -> names.getOrDefault(rule, rule).value();
    }
}
