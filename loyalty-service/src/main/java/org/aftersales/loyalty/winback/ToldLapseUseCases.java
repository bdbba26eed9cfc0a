package org.aftersales.loyalty.winback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.aftersales.loyalty.member.MemberId;

/** Hands over when a member was not seen for long. */
@ApplicationScoped
public class ToldLapseUseCases {
    private final Lapses lapses;

    ToldLapseUseCases(Lapses lapses) {
        this.lapses = lapses;
    }

    /** The oldest first. */
    @Transactional
    public List<ToldLapse> of(MemberId member) {
        return lapses.of(member).stream()
                .map(lapse -> ToldLapse.of(lapse.view()))
                .toList();
    }
}
