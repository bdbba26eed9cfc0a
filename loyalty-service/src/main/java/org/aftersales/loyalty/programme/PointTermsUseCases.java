package org.aftersales.loyalty.programme;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.loyalty.earning.Installation;

/**
 * From when on, and for how long, points of each programme can be spent: by the terms of the moment at which that happened
 * for which they are given. What was given before keeps the ends that it has.
 */
@ApplicationScoped
public class PointTermsUseCases {
    private static final int SHOWN = 200;

    private final PointTermRows rows;
    private final Installation installation;
    private final Caller caller;
    private final Clock clock;
    private final Recently<PublishedPointTerms> known;

    PointTermsUseCases(PointTermRows rows, Installation installation, Tenants tenants, Caller caller, Clock clock) {
        this.rows = rows;
        this.installation = installation;
        this.caller = caller;
        this.clock = clock;
        this.known = new Recently<>(tenants, clock);
    }

    /** How points last that are given in a programme for what happened then. */
    @Transactional(TxType.MANDATORY)
    public PointLife at(ProgrammeCode programme, Instant occurredAt) {
        var usual = PointLife.of(installation);
        return known.of(programme, () -> rows.of(programme, Integer.MAX_VALUE)).stream()
                .filter(one -> !one.validFrom().isAfter(occurredAt))
                .findFirst()
                .map(one -> usual.with(one.terms()))
                .orElse(usual);
    }

    /**
     * Begins with a programme that is being opened, of which nobody has asked here before.
     *
     * @throws NeverBegin when its points would end before they can be spent
     */
    @Transactional(TxType.MANDATORY)
    void begin(ProgrammeCode programme, PointTerms terms, Instant now) {
        check(terms, "/points/pendingFor");
        var at = now.truncatedTo(ChronoUnit.MICROS);
        rows.add(programme, new PublishedPointTerms(at, terms, caller.subject(), at));
    }

    /**
     * Gives other terms to what points are given for from a moment on.
     *
     * @throws BeginsTooSoon when members could not be told a day before
     * @throws NeverBegin when points would end before they can be spent
     * @throws Exist when others begin at that moment already, which stay
     */
    @Transactional
    PublishedPointTerms publish(ProgrammeCode programme, PublishPointTerms told) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var from = told.validFrom().truncatedTo(ChronoUnit.MICROS);
        BeginsTooSoon.check(from, now);
        check(told.terms(), "/terms/pendingFor");
        var published = new PublishedPointTerms(from, told.terms(), caller.subject(), now);
        if (!rows.add(programme, published)) throw new Exist();
        Log.infof("programme %s: points last by %s from %s on", programme.value(), told.terms(), from);
        return published;
    }

    /** What begins last first. */
    @Transactional
    List<PublishedPointTerms> of(ProgrammeCode programme) {
        return rows.of(programme, SHOWN);
    }

    private void check(PointTerms terms, String pointer) {
        if (!PointLife.of(installation).with(terms).begins()) throw new NeverBegin(pointer);
    }

    static final class NeverBegin extends RuleViolated {
        NeverBegin(String pointer) {
            super(
                    "points-never-begin",
                    "Points that wait longer than they last could never be spent.",
                    List.of(new Violation(pointer, "points-never-begin", "must be less than the validity")));
        }
    }

    static final class Exist extends Conflict {
        Exist() {
            super("point-terms-exist", "What begins at this moment was published before.");
        }
    }
}
