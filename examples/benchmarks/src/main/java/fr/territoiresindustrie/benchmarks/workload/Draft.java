package fr.territoiresindustrie.benchmarks.workload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The same application while it is being filled in: what is null is not known yet. */
public record Draft(
        String id,
        @Nullable String title,
        @Nullable String siren,
        @Nullable String nafCode,
        @Nullable String region,
        @Nullable String commune,
        @Nullable String email,
        @Nullable Integer employees,
        @Nullable Long turnover,
        @Nullable Long investment,
        @Nullable Long grant,
        @Nullable Integer jobsCreated,
        @Nullable BigDecimal co2SavedTons,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate startOn) {

    private static final int FACTS = 14;

    /** Obtains the draft of which everything is known. */
    public static Draft complete(Application whole) {
        return keeping(whole, -1);
    }

    /** Obtains a draft of which half of the facts, seven of fourteen, are missing. */
    public static Draft halfMissing(Application whole) {
        Random random = new Random(whole.id().hashCode());
        int kept = 0;
        while (Integer.bitCount(kept) < FACTS / 2) {
            kept |= 1 << random.nextInt(FACTS);
        }
        return keeping(whole, kept);
    }

    private static Draft keeping(Application whole, int kept) {
        return new Draft(
                whole.id(),
                kept(kept, 0, whole.title()),
                kept(kept, 1, whole.siren()),
                kept(kept, 2, whole.nafCode()),
                kept(kept, 3, whole.region()),
                kept(kept, 4, whole.commune()),
                kept(kept, 5, whole.email()),
                kept(kept, 6, whole.employees()),
                kept(kept, 7, whole.turnover()),
                kept(kept, 8, whole.investment()),
                kept(kept, 9, whole.grant()),
                kept(kept, 10, whole.jobsCreated()),
                kept(kept, 11, whole.co2SavedTons()),
                kept(kept, 12, whole.submittedOn()),
                kept(kept, 13, whole.startOn()));
    }

    private static <V> @Nullable V kept(int kept, int position, V value) {
        return (kept >> position & 1) == 1 ? value : null;
    }
}
