package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shares the entries of a ledger among the undertakings that come out of a split. */
final class DeMinimisSplit {

    private final List<DeMinimisShare> shares;
    private final @Nullable List<Long> weights;
    private final Map<UndertakingRef, List<DeMinimisEntry>> shared = new LinkedHashMap<>();

    DeMinimisSplit(List<DeMinimisShare> shares) {
        this.shares = shares;
        this.weights = weights(shares);
        for (DeMinimisShare share : shares) {
            if (shared.put(share.undertaking(), new ArrayList<>()) != null) {
                throw new IllegalArgumentException(
                        "The undertaking (" + share.undertaking() + ") must come out of a split once.");
            }
        }
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("The undertakings of a split ([]) must not be empty.");
        }
    }

    /** The weights by equity; null if one of them is not known, or if all are zero. */
    private static @Nullable List<Long> weights(List<DeMinimisShare> shares) {
        List<Long> weights = new ArrayList<>();
        for (DeMinimisShare share : shares) {
            if (share.equity() == null) {
                return null;
            }
            weights.add(share.equity().cents());
        }
        return weights.stream().anyMatch(weight -> weight > 0) ? weights : null;
    }

    Map<UndertakingRef, List<DeMinimisEntry>> share(
            List<DeMinimisEntry> entries, Function<DeMinimisGrant, Optional<UndertakingRef>> benefited) {
        for (DeMinimisEntry entry : entries) {
            Optional<UndertakingRef> heir = benefited.apply(entry.grant());
            if (heir.isEmpty()) {
                byEquity(entry);
            } else {
                heirs(heir.get()).add(entry);
            }
        }
        return shared;
    }

    private List<DeMinimisEntry> heirs(UndertakingRef heir) {
        List<DeMinimisEntry> entries = shared.get(heir);
        if (entries == null) {
            throw new IllegalArgumentException(
                    "The undertaking (" + heir + ") must be one of those of the split: " + shared.keySet() + ".");
        }
        return entries;
    }

    /** Without known equity each of them may have to bear the whole. */
    private void byEquity(DeMinimisEntry entry) {
        Euros amount = entry.grant().amount();
        if (weights == null || amount == null) {
            shares.forEach(share ->
                    Objects.requireNonNull(shared.get(share.undertaking())).add(entry.perhaps()));
            return;
        }
        List<Euros> parts = Split.LARGEST_REMAINDER.share(amount, weights);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).positive()) {
                DeMinimisGrant part =
                        entry.grant().toBuilder().amount(parts.get(i)).build();
                Objects.requireNonNull(shared.get(shares.get(i).undertaking()))
                        .add(new DeMinimisEntry(part, entry.sure()));
            }
        }
    }
}
