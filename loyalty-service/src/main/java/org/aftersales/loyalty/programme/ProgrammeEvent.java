package org.aftersales.loyalty.programme;

import java.time.Instant;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;

/** What happens to a programme beside main. */
sealed interface ProgrammeEvent extends DomainEvent {

    @EventType("loyalty.programme.opened.v1")
    record Opened(ProgrammeId programmeId, String code, Joins joins, Instant openedAt) implements ProgrammeEvent {}

    /** Nothing that happens from then on earns in it. */
    @EventType("loyalty.programme.closed.v1")
    record Closed(ProgrammeId programmeId, String code, Instant closedAt) implements ProgrammeEvent {}
}
