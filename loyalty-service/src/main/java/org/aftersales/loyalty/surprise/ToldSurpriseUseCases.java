package org.aftersales.loyalty.surprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.aftersales.loyalty.member.MemberId;

/** Hands over what staff has given a member, without the staff. */
@ApplicationScoped
public class ToldSurpriseUseCases {
    private final Surprises surprises;

    ToldSurpriseUseCases(Surprises surprises) {
        this.surprises = surprises;
    }

    /** The oldest first. */
    @Transactional
    public List<ToldSurprise> of(MemberId member) {
        return surprises.of(member).stream()
                .map(surprise -> ToldSurprise.of(surprise.view()))
                .toList();
    }
}
