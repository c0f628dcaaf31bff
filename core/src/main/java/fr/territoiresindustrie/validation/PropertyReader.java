package fr.territoiresindustrie.validation;

import jakarta.validation.ConstraintDeclarationException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one named property of beans and records: by an accessor of that name, else by a getter, else by a field. */
final class PropertyReader {

    private final String name;
    private final ClassValue<Member> members = new ClassValue<>() {
        @Override
        protected Member computeValue(Class<?> type) {
            return find(type);
        }
    };

    PropertyReader(String name) {
        this.name = name;
    }

    /** Returns the value of the property, or null. */
    @Nullable
    Object read(Object bean) {
        Member member = members.get(bean.getClass());
        try {
            return member instanceof Method method ? method.invoke(bean) : ((Field) member).get(bean);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw failure(bean.getClass(), e);
        }
    }

    private Member find(Class<?> type) {
        String capital = name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Member found = Stream.of(method(type, name), method(type, "get" + capital), field(type))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> failure(type, null));
        open(type, found);
        return found;
    }

    private static @Nullable Method method(Class<?> type, String name) {
        return hierarchy(type)
                .flatMap(owner -> Stream.of(owner.getDeclaredMethods()))
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == 0
                        && method.getReturnType() != void.class
                        && !method.isBridge()
                        && !Modifier.isStatic(method.getModifiers()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Field field(Class<?> type) {
        return hierarchy(type)
                .flatMap(owner -> Stream.of(owner.getDeclaredFields()))
                .filter(field -> field.getName().equals(name) && !Modifier.isStatic(field.getModifiers()))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Class<?>> hierarchy(Class<?> type) {
        return Stream.iterate(type, Objects::nonNull, Class::getSuperclass);
    }

    /**
     * A member that cannot be made accessible is left as it is: a public one of an exported package can be read all the
     * same.
     */
    private void open(Class<?> type, Member member) {
        boolean open = ((AccessibleObject) member).trySetAccessible();
        boolean reachable = Modifier.isPublic(member.getModifiers())
                && Modifier.isPublic(member.getDeclaringClass().getModifiers());
        if (!open && !reachable) {
            throw failure(type, null);
        }
    }

    private ConstraintDeclarationException failure(Class<?> type, @Nullable Exception cause) {
        String hint = Optional.ofNullable(type.getModule().getName())
                .map(module -> "\nMaybe the module " + module + " does not open " + type.getPackageName()
                        + " to fr.territoiresindustrie.core.")
                .orElse("");
        return new ConstraintDeclarationException(
                "The property (" + name + ") must be readable on " + type.getName() + "." + hint, cause);
    }
}
