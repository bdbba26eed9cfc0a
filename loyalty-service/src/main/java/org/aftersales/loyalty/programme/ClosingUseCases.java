package org.aftersales.loyalty.programme;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * Until when late events are judged by the rules of their time. Nothing is closed unless somebody has declared it, a day
 * ahead at least; so what happened less than a day ago is never too late, and nobody has to look.
 */
@ApplicationScoped
public class ClosingUseCases {
    private static final Duration NOTICE = Duration.ofDays(1);
    private static final int SHOWN = 200;

    private final Closings closings;
    private final Caller caller;
    private final Clock clock;
    private final Recently<Closing> known;

    ClosingUseCases(Closings closings, Tenants tenants, Caller caller, Clock clock) {
        this.closings = closings;
        this.caller = caller;
        this.clock = clock;
        this.known = new Recently<>(tenants, clock);
    }

    /**
     * Before when all was closed, where that makes what happened then too late.
     *
     * @param toldAt when it was told first; null: now
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Instant> closedFor(ProgrammeCode programme, Instant occurredAt, @Nullable Instant toldAt) {
        var told = toldAt == null ? clock.instant() : toldAt;
        if (!occurredAt.isBefore(told.minus(NOTICE))) return Optional.empty();
        return known.of(programme, () -> closings.of(programme, Integer.MAX_VALUE)).stream()
                .filter(closing -> !closing.closesAt().isAfter(told))
                .map(Closing::happenedBefore)
                .max(Comparator.naturalOrder())
                .filter(occurredAt::isBefore);
    }

    /**
     * @throws TooSoon when those who are to tell of it would have less than a day
     * @throws Exists when events of that time have a closing, which stays
     */
    @Transactional
    Closing declare(ProgrammeCode programme, DeclareClosing told) {
        var now = clock.instant();
        var before = told.happenedBefore().truncatedTo(ChronoUnit.MICROS);
        var at = told.closesAt().truncatedTo(ChronoUnit.MICROS);
        if (at.isBefore(before.plus(NOTICE)) || at.isBefore(now.plus(NOTICE))) throw new TooSoon();
        var closing = new Closing(before, at, caller.subject(), now);
        if (!closings.add(programme, closing)) throw new Exists();
        Log.infof("programme %s closes %s at %s", programme.value(), before, at);
        return closing;
    }

    @Transactional
    List<Closing> of(ProgrammeCode programme) {
        return closings.of(programme, SHOWN);
    }

    static final class TooSoon extends RuleViolated {
        TooSoon() {
            super(
                    "closes-too-soon",
                    "Whoever still has something to tell needs a day at least.",
                    List.of(new Violation(
                            "/closesAt", "closes-too-soon", "must be a day after happenedBefore and after now")));
        }
    }

    static final class Exists extends Conflict {
        Exists() {
            super("closing-exists", "When these events close was declared before.");
        }
    }
}
