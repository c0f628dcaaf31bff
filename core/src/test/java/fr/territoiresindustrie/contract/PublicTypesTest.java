package fr.territoiresindustrie.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.IOException;
import java.io.Serializable;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every public type of this module promises, read from its compiled classes: nobody has to remember it. */
class PublicTypesTest {

    private static final Path CLASSES = classes();
    private static final ModuleDescriptor MODULE =
            ModuleFinder.of(CLASSES).findAll().iterator().next().descriptor();

    /** Neither values nor choices: sentences, and a collector that lives in one method. */
    private static final Set<Class<?>> TOOLS = Set.of(Phrasebook.class, Problems.class);

    private static final Set<Class<?>> UNCHANGING = Set.of(
            String.class,
            Integer.class,
            Long.class,
            Boolean.class,
            BigDecimal.class,
            BigInteger.class,
            LocalDate.class,
            YearMonth.class);

    private static final Set<Class<?>> PLATFORM = Set.of(Object.class, Record.class, Enum.class);

    private static final Set<Class<?>> COLLECTIONS = Set.of(List.class, Set.class, Map.class, SortedMap.class);

    @Test
    void the_packages_are_those_of_the_design_and_the_root_holds_nothing() {
        Set<String> expected =
                Set.of("funding", "identifier", "money", "problem", "programme", "project", "territory", "validation");

        assertThat(MODULE.exports())
                .allMatch(export -> !export.isQualified())
                .extracting(export -> export.source().replace("fr.territoiresindustrie.", ""))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(MODULE.packages()).hasSameSizeAs(expected);
    }

    @Test
    void the_types_ask_only_for_what_may_be_absent() {
        assertThat(MODULE.requires())
                .filteredOn(required -> !required.name().equals("java.base"))
                .allMatch(required -> required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder("com.fasterxml.jackson.annotation", "jakarta.validation", "org.jspecify");
    }

    @Test
    void values_travel() {
        assertThat(values()).hasSizeGreaterThan(70).allMatch(Serializable.class::isAssignableFrom);
    }

    @Test
    void classes_are_not_meant_to_be_extended() {
        assertThat(publicTypes())
                .filteredOn(type -> !type.isInterface() && !type.isEnum())
                .allMatch(type -> Modifier.isFinal(type.getModifiers()));
    }

    @Test
    void choices_have_codes_of_their_own_in_json() {
        assertThat(publicTypes())
                .filteredOn(Class::isEnum)
                .hasSizeGreaterThan(20)
                .allSatisfy(choice -> {
                    List<String> codes = Arrays.stream(choice.getEnumConstants())
                            .map(Enum.class::cast)
                            .map(PublicTypesTest::jsonCode)
                            .toList();
                    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*"));
                });
    }

    @Test
    void codes_of_choices_are_those_that_sentences_use() {
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(code.code()).isEqualTo(jsonCode(code)).isEqualTo(Phrasebook.codeOf(code));
        }
    }

    @Test
    void json_holds_the_components_and_nothing_else() {
        assertThat(values())
                .filteredOn(type -> !writtenAsOneValue(type))
                .allSatisfy(type -> assertThat(type.getMethods())
                        .filteredOn(method -> looksLikeProperty(method) && !isComponent(type, method.getName()))
                        .allMatch(method -> method.isAnnotationPresent(JsonIgnore.class)));
    }

    @Test
    void components_cannot_change() {
        assertThat(values())
                .filteredOn(Class::isRecord)
                .allSatisfy(type -> assertThat(type.getRecordComponents())
                        .allMatch(component -> unchanging(component.getGenericType()), "unchanging components"));
    }

    @Test
    void fields_never_change_outside_builders_and_collectors() {
        assertThat(values())
                .allSatisfy(type ->
                        assertThat(type.getDeclaredFields()).allMatch(field -> Modifier.isFinal(field.getModifiers())));
    }

    @Test
    void nothing_takes_or_holds_a_binary_fraction() {
        assertThat(publicTypes())
                .allSatisfy(type -> assertThat(Stream.concat(
                                Arrays.stream(type.getDeclaredFields()).map(Field::getType),
                                Arrays.stream(type.getDeclaredMethods())
                                        .flatMap(method -> Stream.concat(
                                                Stream.of(method.getReturnType()),
                                                Arrays.stream(method.getParameterTypes())))))
                        .doesNotContain(double.class, float.class, Double.class, Float.class));
    }

    /** A gap in a list is an error of the program, told where it is made. */
    @Test
    void builders_refuse_gaps_in_lists_with_their_place() {
        List<Method> setters = publicTypes().stream()
                .filter(type -> type.getSimpleName().equals("Builder"))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {List.class}))
                .toList();

        assertThat(setters)
                .hasSizeGreaterThan(10)
                .allSatisfy(setter -> assertThatThrownBy(
                                () -> setter.invoke(newBuilder(setter.getDeclaringClass()), Arrays.asList(null, null)))
                        .hasCauseInstanceOf(IllegalArgumentException.class)
                        .cause()
                        .hasMessageContaining(setter.getName() + "[0]: a value is needed here")
                        .hasMessageContaining("[1]"));
    }

    private static Object newBuilder(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    @Test
    void this_test_would_see_a_fault() {
        assertThat(unchanging(Euros.class)).isTrue();
        assertThat(unchanging(StringBuilder.class)).isFalse();
        assertThat(unchanging(long[].class)).isFalse();
        assertThat(unchanging(Faulty.class.getRecordComponents()[0].getGenericType()))
                .isFalse();
        assertThat(Faulty.class.getMethods())
                .filteredOn(PublicTypesTest::looksLikeProperty)
                .extracting(Method::getName)
                .containsExactly("isLate");
    }

    /** A record with the faults that the tests above look for. */
    private record Faulty(List<Map<String, StringBuilder>> texts) {

        @SuppressWarnings("unused")
        public boolean isLate() {
            return texts.isEmpty();
        }
    }

    private static String jsonCode(Enum<?> constant) {
        try {
            JsonProperty code =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return code == null ? valueOf(constant) : code.value();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** A choice may also be written by a method that gives its code. */
    private static String valueOf(Enum<?> constant) throws ReflectiveOperationException {
        for (Method method : constant.getDeclaringClass().getMethods()) {
            if (method.isAnnotationPresent(JsonValue.class)) {
                return (String) method.invoke(constant);
            }
        }
        return "";
    }

    private static boolean writtenAsOneValue(Class<?> type) {
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields()))
                .anyMatch(member -> member.isAnnotationPresent(JsonValue.class));
    }

    private static boolean looksLikeProperty(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !PLATFORM.contains(method.getDeclaringClass())
                && method.getName().matches("(get|is)[A-Z].*");
    }

    private static boolean isComponent(Class<?> type, String name) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch(name::equals);
    }

    private static boolean unchanging(Type type) {
        return unchanging(type, new HashSet<>());
    }

    private static boolean unchanging(Type type, Set<Type> seen) {
        if (!seen.add(type) || type instanceof TypeVariable) {
            return true;
        }
        if (type instanceof ParameterizedType generic) {
            return COLLECTIONS.contains(generic.getRawType())
                    && Arrays.stream(generic.getActualTypeArguments()).allMatch(part -> unchanging(part, seen));
        }
        return type instanceof Class<?> plain && (plain.isPrimitive() || UNCHANGING.contains(plain) || isOurs(plain));
    }

    private static boolean isOurs(Class<?> type) {
        return type.getModule() == Euros.class.getModule()
                && type.getPackageName().startsWith("fr.territoiresindustrie.")
                && Files.exists(CLASSES.resolve(type.getName().replace('.', '/') + ".class"));
    }

    static List<Class<?>> values() {
        Predicate<Class<?>> value = type -> !type.isInterface()
                && !TOOLS.contains(type)
                && (type.isRecord() || type.isEnum() || hasState(type))
                && !type.getSimpleName().equals("Builder")
                && !type.getPackageName().endsWith(".validation");
        return publicTypes().stream().filter(value).toList();
    }

    private static boolean hasState(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).anyMatch(field -> !Modifier.isStatic(field.getModifiers()));
    }

    static List<Class<?>> publicTypes() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(CLASSES::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .<Class<?>>map(PublicTypesTest::load)
                    .filter(PublicTypesTest::isPublic)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(
                    file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'),
                    false,
                    PublicTypesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && !type.isAnonymousClass() && (outer == null || isPublic(outer));
    }

    private static Path classes() {
        try {
            return Path.of(Euros.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
