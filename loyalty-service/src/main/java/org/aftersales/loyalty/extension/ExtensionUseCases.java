package org.aftersales.loyalty.extension;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.ledger.LifetimeUseCases;
import org.aftersales.loyalty.ledger.Longer;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.aftersales.loyalty.programme.ProgrammeUseCases;

/** Staff lets points of members end later. */
@ApplicationScoped
public class ExtensionUseCases {
    private static final int LAST_YEAR = 9_999;

    private final Extensions extensions;
    private final LifetimeUseCases lifetimes;
    private final MemberUseCases members;
    private final ExtensionRules rules;
    private final ProgrammeUseCases programmes;
    private final Caller caller;
    private final Clock clock;

    ExtensionUseCases(
            Extensions extensions,
            LifetimeUseCases lifetimes,
            MemberUseCases members,
            ExtensionRules rules,
            ProgrammeUseCases programmes,
            Caller caller,
            Clock clock) {
        this.extensions = extensions;
        this.lifetimes = lifetimes;
        this.members = members;
        this.rules = rules;
        this.programmes = programmes;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Lets all points of a member that would end before a day end on that day; each so much later at most than it was given
     * with as the caller may.
     *
     * @throws NotFound when there is no such member
     * @throws OwnAccount when the caller is the member
     * @throws ForEver when it would not end in any year that anybody means
     * @throws org.aftersales.kit.problem.Conflict when no point would end later by it
     */
    @Transactional
    ExtensionView extend(UUID id, ExtendExpiry told) {
        if (told.until().getYear() > LAST_YEAR) throw new ForEver();
        var whose = members.get(new MemberId(id));
        var member = whose.id();
        notOwn(member);
        var extension = new Extension(
                Uuids.v7(clock),
                member,
                told.until(),
                told.reason(),
                told.evidence(),
                caller.subject(),
                clock.instant());
        extensions.add(extension);
        var lots = lifetimes.extend(member, extension.id(), longer(told.until(), whose.programme()));
        Log.infof("extension %s of member %s: %d lots end later", extension.id(), member.value(), lots.size());
        return ExtensionView.of(extension, lots);
    }

    /** Those of a member below an id, the newest first. */
    @Transactional
    List<ExtensionView> find(UUID id, UUID below, int most) {
        return seen(extensions.below(members.get(new MemberId(id)).id(), below, most));
    }

    /** Those of a member, without the staff, the newest first. */
    @Transactional
    public List<ToldExtension> told(MemberId member) {
        return seen(extensions.of(member)).stream().map(ToldExtension::of).toList();
    }

    private List<ExtensionView> seen(List<Extension> found) {
        var lots = lifetimes.of(found.stream().map(Extension::id).toList());
        return found.stream()
                .map(extension -> ExtensionView.of(extension, lots.getOrDefault(extension.id(), List.of())))
                .toList();
    }

    private Longer longer(LocalDate until, ProgrammeCode programme) {
        var days = caller.is(Roles.MANAGER) ? rules.managerDays() : rules.agentDays();
        return new Longer(until, days, programmes.setting(programme).zone());
    }

    private void notOwn(MemberId member) {
        if (members.is(member, caller.subject())) throw new OwnAccount();
    }

    static final class OwnAccount extends RuleViolated {
        OwnAccount() {
            super("own-account", "Nobody lets their own points end later.");
        }
    }

    static final class ForEver extends RuleViolated {
        ForEver() {
            super(
                    "for-ever",
                    "Points end.",
                    List.of(new Violation("/until", "for-ever", "must not be after the year " + LAST_YEAR)));
        }
    }
}
