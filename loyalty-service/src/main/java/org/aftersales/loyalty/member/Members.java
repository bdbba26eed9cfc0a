package org.aftersales.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.loyalty.programme.ProgrammeCode;

@ApplicationScoped
class Members implements Aggregates<Member, MemberId> {

    /** The person, in main. */
    Optional<Member> ofSubject(String subject) {
        return ofSubject(subject, ProgrammeCode.MAIN);
    }

    Optional<Member> ofSubject(String subject, ProgrammeCode programme) {
        return find("subject = ?1 and programme = ?2", subject, programme.value())
                .firstResultOptional();
    }

    /** What a member of main is in the other programmes, by their code. */
    List<Member> elsewhere(MemberId main) {
        return list("mainId = ?1 order by programme", main);
    }
}
