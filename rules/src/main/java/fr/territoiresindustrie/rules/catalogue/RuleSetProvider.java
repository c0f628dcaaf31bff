package fr.territoiresindustrie.rules.catalogue;

import java.util.List;

/**
 * Brings rule sets of an organisation of its own, found by {@link java.util.ServiceLoader} when {@link
 * RuleCatalogue#installed()} is asked for. It is never the only way: {@link RuleCatalogue#with} takes any definition.
 *
 * <p>The implementor returns the same definitions at every call, has a public constructor without arguments, and
 * stands in a {@code provides} clause of its module or in {@code META-INF/services}. A released set is never changed;
 * what changes gets another version.
 *
 * <pre>{@code
 * public final class RegionalRules implements RuleSetProvider {
 *     public List<RuleSetDefinition> ruleSets() {
 *         InputStream file = RegionalRules.class.getResourceAsStream("my-region-2021.json");
 *         return List.of(RuleCatalogue.shipped().read("my-region-2021.json", file).orElseThrow());
 *     }
 * }
 * }</pre>
 */
public interface RuleSetProvider {

    /**
     * Returns the rule sets.
     *
     * @return the definitions, each with its own identifier and version
     */
    List<RuleSetDefinition> ruleSets();
}
