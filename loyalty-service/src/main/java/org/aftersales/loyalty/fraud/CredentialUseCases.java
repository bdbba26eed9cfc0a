package org.aftersales.loyalty.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.aftersales.loyalty.member.MemberUseCases;

/** Learns from whoever signs people in when somebody's way to sign in has changed. */
@ApplicationScoped
class CredentialUseCases {
    private final CredentialChanges changes;
    private final MemberUseCases members;
    private final Clock clock;

    CredentialUseCases(CredentialChanges changes, MemberUseCases members, Clock clock) {
        this.changes = changes;
        this.members = members;
        this.clock = clock;
    }

    /** Of who is no member nothing is kept: there is nothing to redeem. What is told of the future happens now. */
    @Transactional
    void changed(ChangeCredentials told) {
        var now = clock.instant();
        var at = told.changedAt().isAfter(now) ? now : told.changedAt();
        members.find(told.subject()).ifPresent(person -> changes.keep(person.id(), told.kind(), at));
    }
}
