package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.ZoneId;
import org.aftersales.loyalty.ledger.Expiry;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.programme.PointTermsUseCases;
import org.aftersales.loyalty.programme.ProgrammeUseCases;

/** How long points can be spent that a member is given by hand. */
@ApplicationScoped
public class ValidityUseCases {
    private final MemberUseCases members;
    private final ProgrammeUseCases programmes;
    private final PointTermsUseCases terms;

    ValidityUseCases(MemberUseCases members, ProgrammeUseCases programmes, PointTermsUseCases terms) {
        this.members = members;
        this.programmes = programmes;
        this.terms = terms;
    }

    /** To the end of a day of the member's programme, by its terms of that moment. */
    @Transactional(TxType.MANDATORY)
    public Expiry of(MemberId member, Instant from) {
        var setting = programmes.setting(members.get(member).programme());
        return terms.at(setting.programme(), from).end(from, setting.zone());
    }

    /** In which the days of the member's programme begin. */
    public ZoneId zone(MemberId member) {
        return programmes.setting(members.get(member).programme()).zone();
    }
}
