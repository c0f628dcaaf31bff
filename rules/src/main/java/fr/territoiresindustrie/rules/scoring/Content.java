package fr.territoiresindustrie.rules.scoring;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes down what a grid says in one way only, so that it can be hashed. */
final class Content {

    /** What can write itself down; how it looks to a person does not matter. */
    interface Part {
        void write(Content content);
    }

    /** The name of code changes from run to run. */
    private static final Pattern NAMED_BY_CHANCE = Pattern.compile("(\\$\\$Lambda[^,\\]\\[ ]*|@[0-9a-f]+)");

    private final StringBuilder text = new StringBuilder();

    static String fingerprint(ScoringGrid<?> grid) {
        Content content = new Content();
        for (ScoringLine<?, ?> line : grid.lines()) {
            content.open("line");
            content.part(line.id()).part(line.label()).part(line.weight());
            content.part(line.fact().name()).part(line.fact().label());
            content.scale(line.scale());
            content.close();
        }
        for (LineGroup group : grid.groups()) {
            content.open("group");
            content.part(group.id()).part(group.label()).part(group.cap());
            group.lines().stream().sorted().forEach(content::part);
            content.close();
        }
        return content.hash();
    }

    /** A scale of this library writes its figures; any other one counts by its class and its text. */
    Content scale(Scale<?> scale) {
        if (scale instanceof Part part) {
            part.write(this);
            return this;
        }
        boolean code = scale.getClass().isSynthetic() || scale.getClass().isHidden();
        return part(code ? "code" : NAMED_BY_CHANCE.matcher(scale.toString()).replaceAll("code"));
    }

    Content part(Object value) {
        String kind = value instanceof Enum<?> constant
                ? constant.getDeclaringClass().getSimpleName()
                : value.getClass().getSimpleName();
        String shown = value instanceof BigDecimal number ? plain(number) : value.toString();
        text.append(kind)
                .append(':')
                .append(shown.length())
                .append(':')
                .append(shown)
                .append(';');
        return this;
    }

    /** {@code 1.50} and {@code 1.5} are one number. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toString();
    }

    /** A table has no order of its own. */
    Content table(Map<?, ?> table) {
        text.append(table.entrySet().stream()
                .map(entry -> new Content().part(entry.getKey()).part(entry.getValue()).text)
                .map(StringBuilder::toString)
                .sorted()
                .collect(Collectors.joining("|", "{", "}")));
        return this;
    }

    void open(String kind) {
        text.append(kind).append('(');
    }

    void close() {
        text.append(')');
    }

    private String hash() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
