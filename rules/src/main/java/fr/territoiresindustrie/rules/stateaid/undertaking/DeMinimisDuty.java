package fr.territoiresindustrie.rules.stateaid.undertaking;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the granting authority has to do beside granting: obtain a declaration, enter the aid in the register, keep the
 * file.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param reason what is to be done
 * @param dueOn the last day for it, or null if it has none
 * @param basis the text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeMinimisDuty(Reason reason, @Nullable LocalDate dueOn, LegalBasis basis) implements Serializable {

    private static final String DECLARATION = "deminimis.declaration";
    private static final String REGISTER = "deminimis.register.mandatory";
    private static final String REGISTER_DELAY = "deminimis.register.delay";
    private static final String REGISTER_KEPT = "deminimis.register.kept";
    private static final String RECORDS = "deminimis.records";

    /** The duties that come with a grant. */
    static List<DeMinimisDuty> of(DeMinimisRequest request, DeMinimisAct act, DeMinimisWindow window, AidLaw law) {
        LocalDate day = request.grantedOn();
        List<DeMinimisDuty> duties = new ArrayList<>();
        law.find(DECLARATION, act.figuresOn())
                .filter(figure -> figure.flag())
                .ifPresent(figure -> duties.add(new DeMinimisDuty(
                        Reason.of("aid.minimis.duty.declaration").with("from", window.earliest()),
                        day,
                        figure.basis())));
        if (law.find(REGISTER, day).filter(figure -> figure.flag()).isPresent()) {
            duties.add(register(day, law));
        }
        law.find(RECORDS, act.figuresOn())
                .ifPresent(figure -> duties.add(new DeMinimisDuty(
                        Reason.of("aid.minimis.duty.records").with("years", figure.count()), null, figure.basis())));
        return List.copyOf(duties);
    }

    private static DeMinimisDuty register(LocalDate day, AidLaw law) {
        int delay = law.count(REGISTER_DELAY, day);
        LocalDate due = WorkingDays.after(day, delay);
        Reason reason = Reason.of("aid.minimis.duty.register")
                .with("due", due)
                .with("count", delay)
                .with("years", law.count(REGISTER_KEPT, day));
        return new DeMinimisDuty(reason, due, law.basis(REGISTER_DELAY, day));
    }

    Explanation explanation() {
        return Explanation.of(Mark.NOTE, reason).basedOn(basis);
    }
}
