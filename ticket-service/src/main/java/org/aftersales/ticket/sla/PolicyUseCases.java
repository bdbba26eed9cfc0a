package org.aftersales.ticket.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.aftersales.kit.domain.Publishing;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.ticket.sla.Publication.Version;

/** Policies in versions. */
@ApplicationScoped
@Transactional
class PolicyUseCases {
    private final PublishedPolicies policies;
    private final PublishedCalendars calendars;
    private final JsonRecords records;
    private final Clock clock;

    PolicyUseCases(PublishedPolicies policies, PublishedCalendars calendars, JsonRecords records, Clock clock) {
        this.policies = policies;
        this.calendars = calendars;
        this.records = records;
        this.clock = clock;
    }

    /** Publishes a version; answers whether it is new. */
    boolean publish(Version version, PolicyDocument document) {
        PolicyRules.judge(document, code -> calendars.latest(code).isPresent());
        var known = policies.find(version.code(), version.number()).map(this::read);
        var latest = policies.latest(version.code()).map(Publication::number).orElse(0);
        if (!Publishing.isNew(version.number(), latest, known, document)) return false;

        var text = records.write(document);
        policies.persist(new PublishedPolicy(Uuids.v7(clock), version, text, clock.instant()));
        return true;
    }

    PolicyView find(String code, int number) {
        return policies.find(code, number).map(this::view).orElseThrow(NotFound::new);
    }

    List<PolicyView> inOrder(String afterCode, int afterNumber, int limit) {
        return policies.inOrder(afterCode, afterNumber, limit).stream()
                .map(this::view)
                .toList();
    }

    private PolicyDocument read(PublishedPolicy policy) {
        return records.read(policy.document(), PolicyDocument.class);
    }

    private PolicyView view(PublishedPolicy policy) {
        return new PolicyView(policy.code(), policy.number(), read(policy), policy.publishedAt());
    }
}
