package org.aftersales.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Members implements Aggregates<Member, MemberId> {

    Optional<Member> ofSubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }
}
