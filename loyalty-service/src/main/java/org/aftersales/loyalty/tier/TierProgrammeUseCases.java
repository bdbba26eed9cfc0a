package org.aftersales.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.timer.Timers;
import org.aftersales.loyalty.programme.DisplayName;
import org.aftersales.loyalty.programme.DisplayNameUseCases;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** Which tiers there are. */
@ApplicationScoped
class TierProgrammeUseCases {
    private final TierProgrammes programmes;
    private final DisplayNameUseCases names;
    private final Timers timers;
    private final Clock clock;

    TierProgrammeUseCases(TierProgrammes programmes, DisplayNameUseCases names, Timers timers, Clock clock) {
        this.programmes = programmes;
        this.names = names;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Publishes the next version; when it becomes valid every member of the programme is judged anew.
     *
     * @throws BeginsInThePast when members would have had another tier than they had
     */
    @Transactional
    TierProgramme publish(ProgrammeCode code, PublishTiers told) {
        told.terms().check(programmes.knowsZone(told.terms().zone()));
        var now = clock.instant();
        if (told.validFrom().isBefore(now)) throw new BeginsInThePast();
        var latest =
                programmes.all(code).stream().mapToInt(TierProgramme::version).findFirst();
        var programme = new TierProgramme(latest.orElse(0) + 1, told.validFrom(), told.terms(), now);
        if (!programmes.add(code, programme)) throw new JustPublished();
        timers.schedule(TierProgrammeTimer.KIND, TierProgrammeTimer.subject(code, programme), told.validFrom());
        return programme;
    }

    /**
     * Customers read another name of a tier from now on, until a version is published later; nobody is judged anew.
     *
     * @throws NotFound when no version has a tier of that code
     */
    @Transactional
    DisplayNameUseCases.Told rename(ProgrammeCode code, String tier, IfMatch version, DisplayName name) {
        return names.put(tier(code, tier), version, name);
    }

    /** What a tier is called; version 0 as long as it was not renamed. */
    @Transactional
    DisplayNameUseCases.Told name(ProgrammeCode code, String tier) {
        var thing = tier(code, tier);
        return names.find(thing).orElseGet(() -> new DisplayNameUseCases.Told(published(code, tier), 0));
    }

    private DisplayNameUseCases.Named tier(ProgrammeCode code, String tier) {
        published(code, tier);
        return new DisplayNameUseCases.Named(code, DisplayNameUseCases.Kind.TIER, tier);
    }

    private DisplayName published(ProgrammeCode code, String tier) {
        return programmes.all(code).stream()
                .flatMap(version -> version.terms().tiers().stream())
                .filter(level -> level.code().equals(tier))
                .findFirst()
                .map(level -> new DisplayName(
                        level.name(), Optional.ofNullable(level.nameFa()).orElse(level.name())))
                .orElseThrow(NotFound::new);
    }

    /** All versions, the newest first. */
    @Transactional
    List<TierProgramme> all(ProgrammeCode code) {
        return programmes.all(code);
    }

    static final class BeginsInThePast extends RuleViolated {
        BeginsInThePast() {
            super(
                    "begins-in-the-past",
                    "What members had, they had.",
                    List.of(new Violation("/validFrom", "begins-in-the-past", "must not be in the past")));
        }
    }

    static final class JustPublished extends Conflict {
        JustPublished() {
            super("tiers-just-published", "Somebody has just published a version; look at it first.");
        }
    }
}
