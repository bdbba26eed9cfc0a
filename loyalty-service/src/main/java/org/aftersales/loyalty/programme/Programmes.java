package org.aftersales.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Programmes implements Aggregates<Programme, ProgrammeId> {

    Optional<Programme> of(ProgrammeCode code) {
        return find("code", code.value()).firstResultOptional();
    }

    /** By code. */
    List<Programme> all() {
        return list("order by code");
    }
}
