package org.aftersales.warranty.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.calendar.CalendarUseCases;
import org.jspecify.annotations.Nullable;

/** What retailers' systems and managers do with policies. */
@ApplicationScoped
class PolicyUseCases {

    private final PublishedPolicies policies;
    private final Editions editions;
    private final Documents documents;
    private final CalendarUseCases calendars;
    private final SoldUnits sold;
    private final Caller caller;
    private final Event<PolicyPublished> published;
    private final Clock clock;

    PolicyUseCases(
            PublishedPolicies policies,
            Editions editions,
            Documents documents,
            CalendarUseCases calendars,
            SoldUnits sold,
            Caller caller,
            Event<PolicyPublished> published,
            Clock clock) {
        this.policies = policies;
        this.editions = editions;
        this.documents = documents;
        this.calendars = calendars;
        this.sold = sold;
        this.caller = caller;
        this.published = published;
        this.clock = clock;
    }

    /** Units were sold under this version; other terms need another version. */
    static final class Published extends Conflict {
        Published() {
            super("policy-version-immutable", "This version is published and never changes; publish a new version.");
        }
    }

    /**
     * Publishes a version. Publishing the same again changes nothing.
     *
     * @throws Published when the version exists with other terms
     * @throws PolicyRules.InvalidPolicy when another policy would be as good for the same sales, or a retailer tells of
     *     days on which units were sold already
     */
    @Transactional
    Loaded<PolicyDocument> publish(PolicyDocument policy) {
        published.fire(new PolicyPublished(policy.code(), policy.version()));
        var known = policies.find(policy.code(), policy.version());
        if (known.isEmpty()) {
            var edition = editions.next();
            known = policies.find(policy.code(), policy.version());
            if (known.isEmpty()) {
                return add(policy, edition);
            }
        }
        if (!documents.read(known.get()).equals(policy)) {
            throw new Published();
        }
        return new Loaded<>(policy, 0, false);
    }

    private Loaded<PolicyDocument> add(PolicyDocument policy, long edition) {
        refuseLookalike(policy.code());
        if (!caller.is(Roles.MANAGER) && !caller.is(Roles.ADMIN)) refuseBackdating(policy);
        refuseUnknownCalendar("/repairEffect", policy.repairEffect());
        if (policy.statutory() != null) {
            refuseUnknownCalendar("/statutory/repairEffect", policy.statutory().repairEffect());
        }
        if (policy.appliesTo() != null) refuseCompetition(policy);
        policies.persist(PublishedPolicy.of(Uuids.v7(clock), policy, documents.write(policy), edition));
        return new Loaded<>(policy, 0, true);
    }

    /**
     * What was sold was sold under the terms of its day, also what is registered only later: who sells does not change them
     * afterwards. The first catalogue may reach back, for nothing was sold under it yet.
     */
    private void refuseBackdating(PolicyDocument policy) {
        var today = LocalDate.ofInstant(clock.instant(), policy.zone());
        if (!policy.effectiveFrom().isBefore(today)) return;
        var since = policy.effectiveFrom().atStartOfDay(policy.zone()).toInstant();
        if (!sold.areThereSince(since, policy.appliesTo() == null ? policy.code() : null)) return;
        var message = "must not be before " + today + ", for units were sold since; a manager can reach back";
        throw new PolicyRules.InvalidPolicy(List.of(new Violation("/effectiveFrom", "units-sold-since", message)));
    }

    /** Calendars are never taken back, so one that is there stays there. */
    private void refuseUnknownCalendar(String pointer, PolicyDocument.@Nullable Effect effect) {
        if (effect == null || effect.calendar() == null || calendars.isPublished(effect.calendar())) return;
        var violation = new Violation(pointer + "/calendar", "unknown-calendar", "is not published");
        throw new PolicyRules.InvalidPolicy(List.of(violation));
    }

    /** People read codes out to each other: no two of them may differ by letters and digits that look the same. */
    private void refuseLookalike(String code) {
        var published = policies.codes();
        if (published.contains(code)) return; // another version of what people know
        published.stream()
                .filter(other -> PolicyCodes.lookAlike(other, code))
                .findFirst()
                .ifPresent(other -> {
                    var message = "looks like " + other + ": O is read as 0, I and L as 1, and case is not heard";
                    throw new PolicyRules.InvalidPolicy(List.of(new Violation("/code", "lookalike", message)));
                });
    }

    /** Whoever publishes holds the catalogue, so no two of them compete unseen. */
    private void refuseCompetition(PolicyDocument policy) {
        var published = policies.listAll().stream()
                .map(documents::read)
                .map(PolicyDocument::toVersion)
                .toList();
        SelectionRules.competitor(policy.toVersion(), published).ifPresent(other -> {
            var message = "is as specific as that of " + other.code() + " version " + other.version()
                    + " for the same sales on the same days";
            throw new PolicyRules.InvalidPolicy(List.of(new Violation("/appliesTo", "ambiguous", message)));
        });
    }

    @Transactional
    Loaded<PolicyDocument> find(String code, int version) {
        var policy = policies.find(code, version).orElseThrow(NotFound::new);
        return new Loaded<>(documents.read(policy), 0, false);
    }

    @Transactional
    List<PolicyDocument> inOrder(String afterCode, int afterVersion, int limit) {
        return policies.inOrder(afterCode, afterVersion, limit).stream()
                .map(documents::read)
                .toList();
    }
}
