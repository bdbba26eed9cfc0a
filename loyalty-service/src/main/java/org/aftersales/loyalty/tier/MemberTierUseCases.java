package org.aftersales.loyalty.tier;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;

/** A member's tier in the hands of staff. */
@ApplicationScoped
class MemberTierUseCases {
    private static final int HISTORY = 100;
    private static final int LAST_YEAR = 9_999;

    private final MemberUseCases members;
    private final MemberTiers tiers;
    private final TierProgrammes programmes;
    private final TierUseCases standings;
    private final TierChanges changes;
    private final Clock clock;

    MemberTierUseCases(
            MemberUseCases members,
            MemberTiers tiers,
            TierProgrammes programmes,
            TierUseCases standings,
            TierChanges changes,
            Clock clock) {
        this.members = members;
        this.tiers = tiers;
        this.programmes = programmes;
        this.standings = standings;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is told of a member, and its version. */
    record Told(MemberTierView view, long version) {}

    @Transactional
    Told get(UUID id) {
        var member = members.get(new MemberId(id));
        var tier = tiers.findByIdOptional(member.id()).orElseGet(() -> MemberTier.of(member));
        return told(tier);
    }

    /**
     * Gives a member at least a tier until the end of a day.
     *
     * @throws PinForEver when it would not end in any year that anybody means
     * @throws NoTiers when the programme has none now
     */
    @Transactional
    Told pin(UUID id, IfMatch version, PinTier told) {
        if (told.until().getYear() > LAST_YEAR) throw new PinForEver();
        var tier = locked(id, version);
        var now = clock.instant();
        var programme = programmes.of(tier.id(), now).orElseThrow(NoTiers::new);
        var zone = ZoneId.of(programme.terms().zone());
        var until = told.until().plusDays(1).atStartOfDay(zone).toInstant();
        var measure = standings.measure(programme, tier.id(), tier.earned(), now);
        tier.pin(new Pin(told.tier(), until, told.reason()), measure);
        standings.judge(programme, tier, TierCause.PINNED, now);
        return booked(tier, "pinned");
    }

    @Transactional
    Told unpin(UUID id, IfMatch version) {
        var tier = locked(id, version);
        var now = clock.instant();
        var programme = programmes.of(tier.id(), now).orElseThrow(NoTiers::new);
        tier.forgetPin();
        standings.judge(programme, tier, TierCause.UNPINNED, now);
        return booked(tier, "unpinned");
    }

    private MemberTier locked(UUID id, IfMatch version) {
        var tier = tiers.lockOrBegin(members.get(new MemberId(id)).id());
        version.check(tier);
        return tier;
    }

    private Told booked(MemberTier tier, String what) {
        tiers.flush();
        Log.infof("tier of member %s %s", tier.id().value(), what);
        return told(tier);
    }

    private Told told(MemberTier tier) {
        var view = new MemberTierView(
                tier.id().value(),
                standings.outlook(tier.id()).orElse(null),
                tier.pin(),
                changes.latest(tier.id(), HISTORY));
        return new Told(view, tier.version());
    }

    static final class PinForEver extends RuleViolated {
        PinForEver() {
            super(
                    "pin-for-ever",
                    "A pin ends.",
                    List.of(new Violation("/until", "pin-for-ever", "must not be after the year " + LAST_YEAR)));
        }
    }

    static final class NoTiers extends Conflict {
        NoTiers() {
            super("no-tiers", "The programme has no tiers now.");
        }
    }
}
