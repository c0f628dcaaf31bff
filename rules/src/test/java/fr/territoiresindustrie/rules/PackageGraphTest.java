package fr.territoiresindustrie.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.Serializable;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each package may use. A package that is not listed here fails, so that nobody adds one in passing. */
class PackageGraphTest {

    private static final String ROOT = "fr.territoiresindustrie";
    private static final Path CORE = Path.of("../core/target/classes");
    private static final Path RULES = Path.of("target/classes");

    /** Direct permissions; a package may use as well all that those named here may use. */
    private static final Map<String, String> CORE_MAY_USE = Map.of(
            "problem", "",
            "money", "problem",
            "identifier", "problem",
            "territory", "identifier",
            "funding", "money identifier",
            "project", "territory funding",
            "programme", "project",
            "validation", "identifier money");

    private static final Map<String, String> RULES_MAY_USE = Map.ofEntries(
            Map.entry("rules.explanation", "money identifier problem"),
            Map.entry("rules.criterion", "rules.explanation programme"),
            Map.entry("rules.eligibility", "rules.criterion"),
            Map.entry("rules.stateaid.law", "rules.criterion"),
            Map.entry("rules.stateaid.undertaking", "rules.stateaid.law"),
            Map.entry("rules.stateaid", "rules.stateaid.undertaking"),
            Map.entry("rules.stateaid.followup", "rules.stateaid"),
            Map.entry("rules.scoring", "rules.criterion"),
            Map.entry("rules.allocation", "rules.explanation money identifier funding problem"),
            Map.entry("rules.intake", "programme validation"),
            Map.entry("rules.catalogue", "rules.eligibility rules.stateaid rules.scoring"),
            Map.entry("rules.review", "rules.catalogue rules.allocation rules.intake"),
            Map.entry("rules.ledger", "rules.review rules.explanation"),
            Map.entry("rules.reporting", "rules.review rules.explanation"),
            Map.entry("rules.publication", "rules.review rules.explanation"),
            Map.entry("rules.verification", "rules.criterion rules.allocation rules.stateaid"));

    private static JavaClasses all;

    @BeforeAll
    static void read_both_modules() {
        all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPaths(CORE, RULES);
        assertThat(all).hasSizeGreaterThan(100);
    }

    private static Set<String> allowed(String name) {
        Set<String> allowed = new HashSet<>();
        String direct = CORE_MAY_USE.getOrDefault(name, RULES_MAY_USE.getOrDefault(name, ""));
        for (String used : direct.split(" ")) {
            if (!used.isEmpty() && allowed.add(used)) {
                allowed.addAll(allowed(used));
            }
        }
        return allowed;
    }

    /** The name below the root, for example {@code rules.criterion}. */
    private static String name(JavaClass type) {
        String full = type.getPackageName();
        return full.equals(ROOT) ? "" : full.substring(ROOT.length() + 1);
    }

    private static boolean ours(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(ROOT + ".");
    }

    @Test
    void every_package_is_listed() {
        Set<String> found = all.stream().map(PackageGraphTest::name).collect(Collectors.toCollection(TreeSet::new));
        found.removeAll(CORE_MAY_USE.keySet());
        found.removeAll(RULES_MAY_USE.keySet());
        // The root packages hold no type; their names would be left over here.
        assertThat(found).isEmpty();
    }

    @Test
    void packages_use_only_what_they_may() {
        classes()
                .that(DescribedPredicate.describe("are ours", PackageGraphTest::ours))
                .should(useOnlyWhatTheyMay())
                .check(all);
    }

    private static ArchCondition<JavaClass> useOnlyWhatTheyMay() {
        return new ArchCondition<>("use only what their package may") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = name(type);
                Set<String> allowed = allowed(own);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> ours(dependency.getTargetClass()))
                        .filter(dependency -> !name(dependency.getTargetClass()).equals(own))
                        .filter(dependency -> !allowed.contains(name(dependency.getTargetClass())))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    @Test
    void there_is_no_cycle_between_packages() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(all);
    }

    @Test
    void public_types_stand_in_exported_packages() throws IOException {
        Set<String> exported = new HashSet<>(exports(CORE));
        exported.addAll(exports(RULES));
        classes()
                .that(DescribedPredicate.describe(
                        "are public", type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .should(new ArchCondition<>("stand in an exported package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(
                                type, exported.contains(type.getPackageName()), type.getDescription()));
                    }
                })
                .check(all);
    }

    private static Set<String> exports(Path module) throws IOException {
        try (var descriptor = Files.newInputStream(module.resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor).exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void values_travel() {
        // What opens files holds streams and callbacks, and what is still being built is no value yet.
        Set<String> open = Set.of(
                "Source",
                "IntakeOptions",
                "GrantReader",
                "TerritoryListReader",
                "TerritoryMembersReader",
                "Arguments",
                "Binder",
                "Builder",
                // What runs inside of a test stays there.
                "CriterionVerifier",
                "GivenFacts",
                "OutcomeAssertion",
                "VerdictAssertion",
                "ReportAssertion",
                "CaseTable",
                "AllocatorContract",
                "AidSchemeContract");
        classes()
                .that(DescribedPredicate.describe(
                        "are public and hold something",
                        type -> name(type).startsWith("rules.")
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && !type.isInterface()
                                && !open.contains(type.getSimpleName())
                                && type.getFields().stream()
                                        .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC))))
                .should()
                .beAssignableTo(Serializable.class)
                .check(all);
    }

    @Test
    void nobody_reads_a_clock() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe("a clock is read", call -> readsClock(call)))
                .check(all);
    }

    private static boolean readsClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean now = owner.startsWith("java.time.") && call.getName().equals("now");
        boolean system = owner.equals("java.time.Clock") && call.getName().startsWith("system");
        boolean time = owner.equals("java.lang.System")
                && List.of("currentTimeMillis", "nanoTime").contains(call.getName());
        return now || system || time;
    }

    @Test
    void nobody_asks_for_the_language_of_the_machine() {
        noClasses().should().callMethod(Locale.class, "getDefault").check(all);
        noClasses()
                .should()
                .callMethod(Locale.class, "getDefault", Locale.Category.class)
                .check(all);
    }

    @Test
    void no_field_is_a_floating_point_number() {
        for (Class<?> type : List.of(double.class, float.class, Double.class, Float.class)) {
            fields().should().notHaveRawType(type).check(all);
        }
    }

    @Test
    void core_runs_without_databind_validators_and_the_streaming_parser() {
        JavaClasses core = new ClassFileImporter().importPath(CORE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "org.hibernate..", "tools.jackson..")
                .check(core);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "org.hibernate..", "tools.jackson.databind..")
                .check(all);
    }

    @Test
    void no_package_name_is_a_dump() {
        Stream<String> parts =
                all.stream().flatMap(type -> Arrays.stream(type.getPackageName().split("\\.")));
        assertThat(parts).doesNotContain("util", "utils", "common", "helper", "misc", "impl");
    }
}
