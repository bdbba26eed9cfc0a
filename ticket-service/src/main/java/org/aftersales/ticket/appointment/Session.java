package org.aftersales.ticket.appointment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Where an appointment stands in a row of trainings.
 *
 * @param previousId the one that this one goes on from
 * @param topics to be covered; once it is done, those that were
 * @param understanding what the customer said afterwards
 */
@Embeddable
record Session(
        @Nullable UUID previousId,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable List<String> topics,
        @Enumerated(EnumType.STRING) @Nullable Understanding understanding) {

    static final Session FIRST = new Session(null, List.of(), null);

    List<String> covered() {
        return topics == null ? List.of() : topics;
    }

    Session covering(List<String> done) {
        return new Session(previousId, List.copyOf(done), understanding);
    }

    Session understood(Understanding word) {
        return new Session(previousId, topics, word);
    }
}
