package org.aftersales.warranty.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.tenant.Caller;

/** Who of the staff read what of whom. */
@ApplicationScoped
class ProfileReadings implements PanacheRepositoryBase<ProfileReading, UUID> {

    private final Caller caller;
    private final Clock clock;

    ProfileReadings(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    void record(CustomerId customer, ProfilePart part) {
        persist(ProfileReading.of(Uuids.v7(clock), customer, part, caller.subject(), clock.instant()));
    }

    /** Newest first. */
    List<ProfileReading> of(CustomerId customer, long before, int limit) {
        return find("customer = ?1 and place < ?2 order by place desc", customer, before)
                .range(0, limit - 1)
                .list();
    }
}
