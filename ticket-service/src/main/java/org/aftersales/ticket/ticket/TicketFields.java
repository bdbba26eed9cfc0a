package org.aftersales.ticket.ticket;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of a ticket as text, for telling what a command has changed. Words of people are told apart, not told. */
final class TicketFields {
    private TicketFields() {}

    /** What a field was and what it is. */
    record Change(@Nullable String from, @Nullable String to) {}

    static Map<String, String> of(Ticket ticket) {
        var work = ticket.work();
        var fields = FieldTexts.under("")
                .with("kind", work.kind())
                .with("priority", work.priority())
                .with("customerId", work.concern().customerId())
                .with("retailerId", work.concern().retailerId())
                .with("unitId", work.concern().unitId())
                .with("claimId", work.concern().claimId())
                .with("complaintId", work.concern().complaintId())
                .with("relatedTicketId", work.relatedTicketId())
                .with("dueAt", work.dueAt())
                .with("customerTier", work.customerTier())
                .with("warrantyState", work.warrantyState());
        standing(fields, ticket.standing());
        for (var item : ticket.items()) item(new FieldTexts("items/" + item.place() + "/", fields.all()), item);
        return fields.all();
    }

    /** What differs, by the name of the field. */
    static Map<String, Change> between(Map<String, String> before, Map<String, String> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        var changes = new TreeMap<String, Change>();
        for (var name : names) {
            var from = before.get(name);
            var to = after.get(name);
            if (from == null ? to != null : !from.equals(to)) changes.put(name, new Change(from, to));
        }
        return changes;
    }

    private static void standing(FieldTexts fields, Standing standing) {
        fields.with("status", standing.status())
                .with("assignee", standing.assignee())
                .with("waitingFor", standing.waitingFor())
                .with("resolvedAt", standing.resolvedAt())
                .with("closedAt", standing.closedAt())
                .with("mergedInto", standing.mergedInto())
                .with("reopenCount", standing.resolutions().reopenCount());
        var findings = standing.findings();
        if (findings == null) return;
        fields.with("outcome", findings.outcome())
                .with("findingCode", findings.code())
                .with("note", findings.note());
    }

    private static void item(FieldTexts fields, TicketItem item) {
        fields.with("unitId", item.device().unitId())
                .with("gtin", item.device().gtin())
                .with("serial", item.device().serial())
                .with("outcome", item.outcome())
                .with("findingCode", item.findingCode())
                .with("originId", item.originId())
                .with("movedTo", item.movedTo());
    }
}
