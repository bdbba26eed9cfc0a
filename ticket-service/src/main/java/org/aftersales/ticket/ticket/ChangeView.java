package org.aftersales.ticket.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aftersales.ticket.ticket.TicketFields.Change;
import org.jspecify.annotations.Nullable;

/** What one command has changed of a ticket. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeView(
        int place, Instant at, String by, @Nullable String reason, List<FieldView> fields) {

    static ChangeView of(TicketChange change, Map<String, Change> fields) {
        return new ChangeView(
                change.place(),
                change.cause().at(),
                change.cause().actor(),
                change.cause().reason(),
                fields.entrySet().stream()
                        .map(field -> new FieldView(
                                field.getKey(),
                                field.getValue().from(),
                                field.getValue().to()))
                        .toList());
    }

    /** A field and what it was and is; absent when it had or has no value. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FieldView(
            String field, @Nullable String from, @Nullable String to) {}
}
