package fr.territoiresindustrie.rules.stateaid.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the granting authority has to do, or need not do, after an award.
 *
 * @param kind what it is about
 * @param standing whether it has to be done
 * @param deadline the last day on which it can be done in time; null if it need not be done, if the day depends on what
 *     is not known, or if there is none
 * @param keptUntil the first day on which what was published or kept may go; null if the law says none or it is not
 *     known
 * @param fields what must be filled in; empty if it need not be done
 * @param reason why
 * @param basis the text that imposes it, or null if none of those modelled does
 * @param notes what a reader must know besides
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Duty(
        Kind kind,
        Standing standing,
        @Nullable LocalDate deadline,
        @Nullable LocalDate keptUntil,
        List<DutyField> fields,
        Reason reason,
        @Nullable LegalBasis basis,
        List<Reason> notes)
        implements Serializable {

    /** What a duty is about. */
    public enum Kind {

        /** Publication of the individual award (Regulation (EU) 651/2014, Article 9(1)(c)). */
        @JsonProperty("transparency")
        TRANSPARENCY("publication of the award", "publication de l’aide individuelle"),

        /** The declaration of other de minimis aid, to be had from the undertaking before granting. */
        @JsonProperty("de-minimis-declaration")
        DE_MINIMIS_DECLARATION("declaration of de minimis aid", "déclaration des aides de minimis"),

        /** The central register of de minimis aid (Regulation (EU) 2023/2831, Article 6). */
        @JsonProperty("de-minimis-register")
        DE_MINIMIS_REGISTER("central register of de minimis aid", "registre central des aides de minimis"),

        /** A written convention (loi n° 2000-321, article 10). */
        @JsonProperty("convention")
        CONVENTION("written convention", "convention écrite"),

        /** The essential data of conventions (décret n° 2017-779). */
        @JsonProperty("subsidy-data")
        SUBSIDY_DATA("essential data of the convention", "données essentielles de la convention"),

        /** The records that show that the aid was compatible. */
        @JsonProperty("records")
        RECORDS("records", "conservation du dossier");

        private final Label label;

        Kind(String en, String fr) {
            this.label = Label.of(en, fr);
        }

        /**
         * Names this kind for people.
         *
         * @return the label
         */
        public Label label() {
            return label;
        }
    }

    /** Whether a duty has to be done. */
    public enum Standing {

        /** It has to be done. */
        @JsonProperty("due")
        DUE,

        /** It need not be done. */
        @JsonProperty("not-due")
        NOT_DUE,

        /** A fact is missing that decides it. */
        @JsonProperty("unknown")
        UNKNOWN,

        /** The law that decides it is not in the library; the reason says where to look. */
        @JsonProperty("not-modelled")
        NOT_MODELLED
    }

    /**
     * Copies the lists.
     *
     * @param kind what it is about
     * @param standing whether it has to be done
     * @param deadline the last day
     * @param keptUntil the first day on which it may go
     * @param fields what must be filled in
     * @param reason why
     * @param basis the text that imposes it
     * @param notes what a reader must know besides
     */
    public Duty {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(reason, "reason");
        fields = List.copyOf(fields);
        notes = List.copyOf(notes);
    }

    static Duty of(Kind kind, Standing standing, Reason reason) {
        return new Duty(kind, standing, null, null, List.of(), reason, null, List.of());
    }

    Duty basedOn(LegalBasis law) {
        return new Duty(kind, standing, deadline, keptUntil, fields, reason, law, notes);
    }

    Duty by(@Nullable LocalDate day) {
        return new Duty(kind, standing, day, keptUntil, fields, reason, basis, notes);
    }

    Duty keptUntil(@Nullable LocalDate day) {
        return new Duty(kind, standing, deadline, day, fields, reason, basis, notes);
    }

    Duty filling(List<DutyField> more) {
        return new Duty(kind, standing, deadline, keptUntil, more, reason, basis, notes);
    }

    Duty noting(Reason... more) {
        List<Reason> all = new ArrayList<>(notes);
        all.addAll(List.of(more));
        return new Duty(kind, standing, deadline, keptUntil, fields, reason, basis, all);
    }

    /**
     * Tells whether it has to be done.
     *
     * @return true only if that is certain
     */
    public boolean due() {
        return standing == Standing.DUE;
    }

    /**
     * Lists the fields that must be filled in and of which nothing is known.
     *
     * @return the fields, in their order
     */
    public List<DutyField> missing() {
        return fields.stream()
                .filter(field -> field.required() && field.value() == null)
                .toList();
    }

    /**
     * Writes down the duty: whether it has to be done and why, by when, with which fields, on which legal basis.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        Explanation line = Explanation.of(mark(), reason).titled(kind.label());
        Explanation based = basis == null ? line : line.basedOn(basis);
        return based.with(details());
    }

    private List<Explanation> details() {
        List<Explanation> parts = new ArrayList<>();
        if (deadline != null) {
            parts.add(Explanation.note(Reason.of("aid.duty.deadline").with("day", deadline)));
        }
        if (keptUntil != null) {
            parts.add(Explanation.note(Reason.of("aid.duty.kept").with("day", keptUntil)));
        }
        for (DutyField field : fields) {
            if (field.value() != null) {
                parts.add(Explanation.note(
                        Reason.of("aid.duty.field").with("field", field.label()).with("value", field.value())));
            }
        }
        if (!missing().isEmpty()) {
            List<Argument> names =
                    missing().stream().map(field -> Argument.of(field.label())).toList();
            parts.add(Explanation.of(Mark.UNKNOWN, Reason.of("aid.duty.missing").with("fields", Argument.of(names))));
        }
        notes.forEach(note -> parts.add(Explanation.note(note)));
        return parts;
    }

    private Mark mark() {
        return switch (standing) {
            case DUE -> Mark.NOTE;
            case NOT_DUE -> Mark.NOT_APPLICABLE;
            case UNKNOWN, NOT_MODELLED -> Mark.UNKNOWN;
        };
    }
}
