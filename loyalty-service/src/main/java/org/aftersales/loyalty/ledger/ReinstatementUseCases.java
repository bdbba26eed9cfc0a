package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.tier.TierUseCases;

/**
 * Gives points again that were taken for a return that was none. They lie in the lot that they were taken from and end
 * when it ends, so that whatever goes back later takes of them what it would have taken.
 */
@ApplicationScoped
public class ReinstatementUseCases {
    private final Reinstatements reinstatements;
    private final Books books;
    private final Arrears arrears;
    private final Activities activities;
    private final TierUseCases tiers;
    private final Clock clock;

    ReinstatementUseCases(
            Reinstatements reinstatements,
            Books books,
            Arrears arrears,
            Activities activities,
            TierUseCases tiers,
            Clock clock) {
        this.reinstatements = reinstatements;
        this.books = books;
        this.arrears = arrears;
        this.activities = activities;
        this.tiers = tiers;
        this.clock = clock;
    }

    /**
     * A return was told by mistake; once. What it could not take is not taken any more, what is still owed for it is
     * forgiven. What was owed and settled with other points since stays settled: staff gives it by a correction.
     */
    @Transactional
    public void reinstate(UUID line, Instant at) {
        if (reinstatements.add(line, at)) reinstatements.lots(line).forEach(lot -> giveAgain(line, lot));
    }

    /** Whether a return has been told to be none, which may be heard of first. */
    @Transactional
    public boolean known(UUID line) {
        return reinstatements.known(line);
    }

    private void giveAgain(UUID line, UUID lot) {
        var book = books.openOwner(lot);
        var member = book.account().id();
        var lost = reinstatements.lost(line, lot);
        var empty = book.empty();
        var entries = book.purse().giveAgain(lot, lost.points(), lost.debt(), clock.instant());
        tiers.count(member, counted(line, lot), lot, lost.due());
        if (!entries.isEmpty()) {
            var posting = books.move(book, books.next(Reason.RETURN, line), entries, clock.instant());
            book.account().moved(posting);
            arrears.collect(book, posting);
            books.settle(activities.cameBack(book, empty, posting), posting.id());
        }
        tiers.judge(member);
    }

    /** Under which it counts towards a tier again: the return itself has been counted under its own id. */
    private static UUID counted(UUID line, UUID lot) {
        return UUID.nameUUIDFromBytes(("reinstated " + line + " " + lot).getBytes(StandardCharsets.US_ASCII));
    }
}
