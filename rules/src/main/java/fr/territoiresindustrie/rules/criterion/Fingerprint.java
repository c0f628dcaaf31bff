package fr.territoiresindustrie.rules.criterion;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;

/** Writes down the content of a set in one way only, and hashes it. */
final class Fingerprint {

    private final StringBuilder text = new StringBuilder();

    private Fingerprint() {}

    static String of(CriteriaSet<?> set) {
        Fingerprint content = new Fingerprint();
        content.part(set.id());
        content.part(set.version().orElse(""));
        content.part(set.title());
        for (Rule<?> rule : set.rules()) {
            content.part(set.enforcement(rule.id()));
            content.part(rule.validity());
            content.part(rule.criterion());
        }
        return sha256(content.text.toString());
    }

    private static String sha256(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    private void part(Object value) {
        if (value instanceof Criterion<?> criterion) {
            open(criterion.form() + "/" + criterion.getClass().getSimpleName());
            part(criterion.wording());
            criterion.key().forEach(this::part);
            close();
        } else if (value instanceof Parameter<?> parameter) {
            open("parameter");
            part(parameter.name());
            part(parameter.label());
            part(parameter.afterLast());
            part(parameter.values());
            close();
        } else if (value instanceof Fact<?, ?> fact) {
            open("fact");
            part(fact.name());
            part(fact.label());
            close();
        } else if (value instanceof Collection<?> many) {
            many(many);
        } else {
            leaf(value);
        }
    }

    /** A set has no order of its own: its parts are written in the order of their texts. */
    private void many(Collection<?> many) {
        open("list");
        if (many instanceof Set) {
            many.stream().map(Fingerprint::alone).sorted().forEach(text::append);
        } else {
            many.forEach(this::part);
        }
        close();
    }

    private static String alone(Object value) {
        Fingerprint one = new Fingerprint();
        one.part(value);
        return one.text.toString();
    }

    private void leaf(Object value) {
        String kind = value instanceof Enum<?> constant
                ? constant.getDeclaringClass().getSimpleName()
                : value.getClass().getSimpleName();
        // The name of a lambda changes from run to run.
        boolean code =
                value.getClass().isSynthetic() || value.getClass().isHidden() || value instanceof Criterion.Judgement;
        String shown = code ? "code" : value instanceof BigDecimal number ? plain(number) : value.toString();
        text.append(code ? "code" : kind)
                .append(':')
                .append(shown.length())
                .append(':')
                .append(shown)
                .append(';');
    }

    /** {@code 1.50} and {@code 1.5} are one number. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toString();
    }

    private void open(String kind) {
        text.append(kind).append('(');
    }

    private void close() {
        text.append(')');
    }
}
