package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import org.aftersales.loyalty.ledger.Expiry;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.programme.ProgrammeUseCases;

/** How long points can be spent that a member is given by hand. */
@ApplicationScoped
public class ValidityUseCases {
    private final MemberUseCases members;
    private final ProgrammeUseCases programmes;
    private final Installation installation;

    ValidityUseCases(MemberUseCases members, ProgrammeUseCases programmes, Installation installation) {
        this.members = members;
        this.programmes = programmes;
        this.installation = installation;
    }

    /** To the end of a day of the member's programme. */
    public Expiry of(MemberId member, Instant from) {
        return Expiry.after(from, installation.validity(), installation.ending(), zone(member));
    }

    /** In which the days of the member's programme begin. */
    public ZoneId zone(MemberId member) {
        return programmes.setting(members.get(member).programme()).zone();
    }
}
