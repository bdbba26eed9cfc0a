package org.aftersales.ticket.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was promised about a ticket and how it stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClocksView(
        @Nullable VersionView policy,
        List<ClockView> clocks,

        @Schema(description = "for staff only") @Nullable List<WaitView> waiting,

        @Schema(hidden = true) @com.fasterxml.jackson.annotation.JsonIgnore
        long version) {

    static final ClocksView NONE = new ClocksView(null, List.of(), null, 0);

    /** What was published under a code and a number. */
    @Schema(name = "PublishedVersion")
    record VersionView(String code, int version) {
        static VersionView of(Publication.Version version) {
            return new VersionView(version.code(), version.number());
        }
    }

    /** A time in which the ticket waited. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaitView(
            String reason,
            Party responsible,
            String by,
            Instant from,
            @Nullable Instant to) {

        static WaitView of(Wait wait) {
            return new WaitView(wait.reason().name(), wait.responsible(), wait.actor(), wait.fromAt(), wait.toAt());
        }
    }

    /** Those outside see what was promised to the customer, and not how we keep each other to it. */
    static ClocksView of(Promises promises, Terms terms, Instant now, boolean inside) {
        var measure = promises.measure(now, terms);
        var clocks = promises.clocks().stream()
                .filter(clock -> inside || clock.party() == Party.CUSTOMER)
                .map(clock -> ClockView.of(clock, measure, promises.firings(), inside))
                .toList();
        var waiting = promises.waits().stream().map(WaitView::of).toList();
        return new ClocksView(
                inside ? VersionView.of(promises.policy()) : null, clocks, inside ? waiting : null, promises.version());
    }
}
