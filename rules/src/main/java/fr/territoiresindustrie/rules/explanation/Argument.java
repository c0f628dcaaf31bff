package fr.territoiresindustrie.rules.explanation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A typed value that stands in a reason: it is written in the language of the reader and in JSON it keeps its type.
 *
 * <p>Writing never fails, whatever stands in a text: control characters and half characters are shown otherwise, very
 * long texts are cut, and text written from right to left is kept apart from what surrounds it.
 *
 * <p>Every argument is immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Argument.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Argument.Wording.class, name = "label"),
    @JsonSubTypes.Type(value = Argument.Term.class, name = "term"),
    @JsonSubTypes.Type(value = Argument.Quantity.class, name = "number"),
    @JsonSubTypes.Type(value = Argument.Amount.class, name = "euros"),
    @JsonSubTypes.Type(value = Argument.Share.class, name = "rate"),
    @JsonSubTypes.Type(value = Argument.Day.class, name = "date"),
    @JsonSubTypes.Type(value = Argument.Days.class, name = "days"),
    @JsonSubTypes.Type(value = Argument.Score.class, name = "points"),
    @JsonSubTypes.Type(value = Argument.YesNo.class, name = "yes-no"),
    @JsonSubTypes.Type(value = Argument.Many.class, name = "list")
})
public sealed interface Argument extends Serializable {

    /**
     * Writes the value for a person.
     *
     * @param locale French for French; any other language gives English
     * @return the text, on one line
     */
    String text(Locale locale);

    /**
     * Obtains a text.
     *
     * @param value any text, such as a name or a code
     * @return the argument
     */
    static Argument of(String value) {
        return new Text(value);
    }

    /**
     * Obtains a text in both languages.
     *
     * @param value the label
     * @return the argument
     */
    static Argument of(Label value) {
        return new Wording(value);
    }

    /**
     * Obtains a number.
     *
     * @param value the whole number
     * @return the argument
     */
    static Argument of(long value) {
        return new Quantity(BigDecimal.valueOf(value));
    }

    /**
     * Obtains a number.
     *
     * @param value the decimal number, exact
     * @return the argument
     */
    static Argument of(BigDecimal value) {
        return new Quantity(value);
    }

    /**
     * Obtains an amount.
     *
     * @param value the amount
     * @return the argument
     */
    static Argument of(Euros value) {
        return new Amount(value);
    }

    /**
     * Obtains a rate.
     *
     * @param value the rate
     * @return the argument
     */
    static Argument of(Rate value) {
        return new Share(value);
    }

    /**
     * Obtains a day.
     *
     * @param value the day
     * @return the argument
     */
    static Argument of(LocalDate value) {
        return new Day(value);
    }

    /**
     * Obtains a yes or a no.
     *
     * @param value true for yes
     * @return the argument
     */
    static Argument of(boolean value) {
        return new YesNo(value);
    }

    /**
     * Obtains a list.
     *
     * @param values the arguments, in the order in which they are to be read
     * @return the argument
     */
    static Argument of(List<? extends Argument> values) {
        return new Many(List.copyOf(values));
    }

    /**
     * Obtains a word of a vocabulary: what programs read is the code, what people read is the label.
     *
     * @param code the stable code
     * @param label the word
     * @return the argument
     */
    static Argument term(String code, Label label) {
        return new Term(code, label);
    }

    /**
     * Obtains a number of days.
     *
     * @param count how many
     * @return the argument
     */
    static Argument days(long count) {
        return new Days(count);
    }

    /**
     * Obtains a number of points.
     *
     * @param count how many, exact
     * @return the argument
     */
    static Argument points(BigDecimal count) {
        return new Score(count);
    }

    /**
     * Obtains the argument that fits a value best: an argument as it is, the types above as themselves, any other
     * number as a number, a collection as a list, and everything else as its text.
     *
     * @param value any value
     * @return the argument
     */
    static Argument from(Object value) {
        if (value instanceof Argument argument) {
            return argument;
        }
        if (value instanceof Label label) {
            return of(label);
        }
        if (value instanceof Euros amount) {
            return of(amount);
        }
        if (value instanceof Rate rate) {
            return of(rate);
        }
        if (value instanceof LocalDate day) {
            return of(day);
        }
        if (value instanceof Boolean yes) {
            return of(yes.booleanValue());
        }
        if (value instanceof Number number) {
            return fromNumber(number);
        }
        return value instanceof Collection<?> many
                ? of(many.stream().map(Argument::from).toList())
                : of(String.valueOf(value));
    }

    private static Argument fromNumber(Number number) {
        try {
            return of(new BigDecimal(number.toString()));
        } catch (NumberFormatException e) {
            // Infinity and the like are no numbers to a reader.
            return of(number.toString());
        }
    }

    /**
     * A text that is the same in every language: a name, an identifier, what somebody typed.
     *
     * @param value the text
     */
    record Text(String value) implements Argument {

        @Override
        public String text(Locale locale) {
            return Typography.brief(value);
        }
    }

    /**
     * A text in both languages.
     *
     * @param value the label
     */
    record Wording(Label value) implements Argument {

        @Override
        public String text(Locale locale) {
            return Typography.label(value, locale);
        }
    }

    /**
     * A word of a vocabulary, such as the name of a fact or a kind of holder.
     *
     * @param code the stable code, for programs
     * @param label the word, for people
     */
    record Term(String code, Label label) implements Argument {

        @Override
        public String text(Locale locale) {
            return Typography.label(label, locale);
        }
    }

    /**
     * An exact decimal number. Zeros at the end do not count: {@code 1.50} and {@code 1.5} are the same number.
     *
     * @param value the number
     */
    record Quantity(BigDecimal value) implements Argument {

        /**
         * Drops the zeros at the end.
         *
         * @param value the number
         */
        public Quantity {
            value = stripped(value);
        }

        private static BigDecimal stripped(BigDecimal number) {
            BigDecimal plain = number.stripTrailingZeros();
            return plain.scale() < 0 && plain.scale() > -60 ? plain.setScale(0) : plain;
        }

        @Override
        public String text(Locale locale) {
            return Typography.number(value, locale);
        }
    }

    /**
     * An amount, exact to the cent.
     *
     * @param value the amount
     */
    record Amount(Euros value) implements Argument {

        @Override
        public String text(Locale locale) {
            return Typography.amount(value, locale);
        }
    }

    /**
     * A rate, exact.
     *
     * @param value the rate
     */
    record Share(Rate value) implements Argument {

        @Override
        public String text(Locale locale) {
            return value.format(locale);
        }
    }

    /**
     * A day of the calendar.
     *
     * @param value the day
     */
    record Day(LocalDate value) implements Argument {

        @Override
        public String text(Locale locale) {
            return Typography.day(value, locale);
        }
    }

    /**
     * A number of days.
     *
     * @param value how many
     */
    record Days(long value) implements Argument {

        @Override
        public String text(Locale locale) {
            return Typography.counted(BigDecimal.valueOf(value), "day", locale);
        }
    }

    /**
     * A number of points. Zeros at the end do not count.
     *
     * @param value how many, exact
     */
    record Score(BigDecimal value) implements Argument {

        /**
         * Drops the zeros at the end.
         *
         * @param value how many
         */
        public Score {
            value = Quantity.stripped(value);
        }

        @Override
        public String text(Locale locale) {
            return Typography.counted(value, "point", locale);
        }
    }

    /**
     * A yes or a no.
     *
     * @param value true for yes
     */
    record YesNo(@JsonProperty("value") boolean value) implements Argument {

        @Override
        public String text(Locale locale) {
            return Sentences.phrase(locale, value ? "word.yes" : "word.no");
        }
    }

    /**
     * Several values, in the order in which they are to be read. The first thirty are written, then how many there
     * are besides.
     *
     * @param value the values
     */
    record Many(List<Argument> value) implements Argument {

        private static final int MOST = 30;

        /**
         * Copies the values.
         *
         * @param value the values
         */
        public Many {
            value = List.copyOf(value);
        }

        @Override
        public String text(Locale locale) {
            if (value.isEmpty()) {
                return Sentences.phrase(locale, "word.none");
            }
            int shown = Math.min(value.size(), MOST);
            StringBuilder line = new StringBuilder(value.get(0).text(locale));
            for (int i = 1; i < shown; i++) {
                boolean last = i == value.size() - 1;
                line.append(last ? Sentences.phrase(locale, "word.and") : ", ")
                        .append(value.get(i).text(locale));
            }
            return shown == value.size() ? line.toString() : line + others(value.size() - shown, locale);
        }

        private static String others(int count, Locale locale) {
            return Reason.of("word.others").with("count", count).phrase(locale);
        }
    }
}
