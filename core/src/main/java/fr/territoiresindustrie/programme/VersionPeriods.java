package fr.territoiresindustrie.programme;

import fr.territoiresindustrie.programme.VersionSearch.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When versions of a call that follow one another may have been open, and when they certainly were.
 *
 * <p>A bound that was not published is worked out from the neighbours: a version opens after the closing of the one
 * before, or at least not before that one opened; it ends on the eve of the next opening, or at least not after the
 * next one has ended.
 */
final class VersionPeriods {

    private final List<CallVersion> versions;
    private final boolean lastListed;

    VersionPeriods(List<CallVersion> versions, boolean lastListed) {
        this.versions = versions;
        this.lastListed = lastListed;
    }

    VersionSearch search(LocalDate date) {
        List<CallVersion> candidates = new ArrayList<>();
        boolean certain = false;
        for (int i = 0; i < versions.size(); i++) {
            if (!date.isBefore(earliestOpening(i)) && !date.isAfter(latestEnd(i))) {
                candidates.add(versions.get(i));
                certain |= certainlyOpen(i, date);
            }
        }
        if (certain && candidates.size() == 1) {
            return new VersionSearch(date, Answer.FOUND, candidates);
        }
        boolean none = candidates.isEmpty() && (lastListed || !date.isAfter(latestEnd(versions.size() - 1)));
        return new VersionSearch(date, none ? Answer.NONE : Answer.NOT_KNOWN, candidates);
    }

    private LocalDate earliestOpening(int i) {
        PublishedDate opening = versions.get(i).opening();
        if (opening != null) {
            return opening.earliest();
        }
        if (i == 0) {
            return LocalDate.MIN;
        }
        PublishedDate before = versions.get(i - 1).closing();
        return before == null ? earliestOpening(i - 1) : before.earliest().plusDays(1);
    }

    private LocalDate latestEnd(int i) {
        PublishedDate closing = versions.get(i).closing();
        LocalDate next = nextOpening(i) == null ? null : nextOpening(i).latest().minusDays(1);
        if (closing != null) {
            return next == null ? closing.latest() : min(closing.latest(), next);
        }
        if (next != null) {
            return next;
        }
        return i + 1 < versions.size() ? latestEnd(i + 1) : LocalDate.MAX;
    }

    private boolean certainlyOpen(int i, LocalDate date) {
        PublishedDate opening = versions.get(i).opening();
        PublishedDate closing = versions.get(i).closing();
        PublishedDate next = nextOpening(i);
        boolean ended = closing != null && date.isAfter(closing.earliest());
        boolean replaced = next != null && !date.isBefore(next.earliest());
        boolean endKnown = closing != null || next != null;
        return opening != null && !date.isBefore(opening.latest()) && endKnown && !ended && !replaced;
    }

    private @Nullable PublishedDate nextOpening(int i) {
        return i + 1 < versions.size() ? versions.get(i + 1).opening() : null;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
