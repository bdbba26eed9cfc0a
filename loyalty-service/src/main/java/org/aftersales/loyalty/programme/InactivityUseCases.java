package org.aftersales.loyalty.programme;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Tenants;

/**
 * In which programmes points end by inactivity. What is published begins a day later at the soonest: members can be told
 * before, and nobody who gives or spends points has to look more than once a minute.
 */
@ApplicationScoped
public class InactivityUseCases {
    private static final int SHOWN = 200;

    private final Inactivities inactivities;
    private final ProgrammeUseCases programmes;
    private final PointTermsUseCases terms;
    private final Caller caller;
    private final Clock clock;
    private final Recently<PublishedInactivity> known;

    InactivityUseCases(
            Inactivities inactivities,
            ProgrammeUseCases programmes,
            PointTermsUseCases terms,
            Tenants tenants,
            Caller caller,
            Clock clock) {
        this.inactivities = inactivities;
        this.programmes = programmes;
        this.terms = terms;
        this.caller = caller;
        this.clock = clock;
        this.known = new Recently<>(tenants, clock);
    }

    /** By what points of a programme end that were given then, or kept then; nothing where it is their age. */
    @Transactional(TxType.MANDATORY)
    public Optional<Inactivity> at(ProgrammeCode programme, Instant moment) {
        return known(programme).stream()
                .filter(one -> !one.validFrom().isAfter(moment))
                .findFirst()
                .flatMap(one -> rule(programme, one, moment));
    }

    /** Whether anything was ever published for the programme, also when it has not begun. */
    @Transactional
    public boolean published(ProgrammeCode programme) {
        return !known(programme).isEmpty();
    }

    private List<PublishedInactivity> known(ProgrammeCode programme) {
        return known.of(programme, () -> inactivities.of(programme, Integer.MAX_VALUE));
    }

    private Optional<Inactivity> rule(ProgrammeCode programme, PublishedInactivity one, Instant moment) {
        return Optional.ofNullable(one.months())
                .map(months -> new Inactivity(
                        Period.ofMonths(months),
                        one.activities().stream().map(Activity::reason).collect(Collectors.toUnmodifiableSet()),
                        terms.at(programme, moment).ending(),
                        programmes.setting(programme).zone()));
    }

    /**
     * Begins to let points end by inactivity, or ends that. Ends that points have are theirs and never become sooner.
     *
     * @throws BeginsTooSoon when members could not be told a day before
     * @throws Contradictory when nothing would keep points, or something would where they end by their age
     * @throws Exists when something begins at that moment already, which stays
     */
    @Transactional
    PublishedInactivity publish(ProgrammeCode programme, PublishInactivity told) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var from = told.validFrom().truncatedTo(ChronoUnit.MICROS);
        BeginsTooSoon.check(from, now);
        if ((told.months() == null) != told.activities().isEmpty()) throw new Contradictory();
        var published = new PublishedInactivity(from, told.months(), told.activities(), caller.subject(), now);
        if (!inactivities.add(programme, published)) throw new Exists();
        Log.infof("programme %s: points end by %s from %s on", programme.value(), told.activities(), from);
        return published;
    }

    /** What begins last first. */
    @Transactional
    List<PublishedInactivity> of(ProgrammeCode programme) {
        return inactivities.of(programme, SHOWN);
    }

    static final class Contradictory extends RuleViolated {
        Contradictory() {
            super(
                    "inactivity-contradictory",
                    "Points that end by inactivity are kept by some activity, those that end by their age by none.",
                    List.of(new Violation("/activities", "inactivity-contradictory", "goes with months")));
        }
    }

    static final class Exists extends Conflict {
        Exists() {
            super("inactivity-exists", "What begins at this moment was published before.");
        }
    }
}
