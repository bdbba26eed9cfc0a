package org.aftersales.ticket.ticket;

import java.util.HexFormat;
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
        var fields = new TreeMap<String, String>();
        var work = ticket.work();
        put(fields, "kind", work.kind());
        put(fields, "priority", work.priority());
        put(fields, "customerId", work.concern().customerId());
        put(fields, "retailerId", work.concern().retailerId());
        put(fields, "unitId", work.concern().unitId());
        put(fields, "claimId", work.concern().claimId());
        put(fields, "complaintId", work.concern().complaintId());
        put(fields, "relatedTicketId", work.relatedTicketId());
        put(fields, "dueAt", work.dueAt());
        put(fields, "customerTier", work.customerTier());
        put(fields, "warrantyState", work.warrantyState());
        standing(fields, ticket.standing());
        for (var item : ticket.items()) item(fields, item);
        return fields;
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

    private static void standing(Map<String, String> fields, Standing standing) {
        put(fields, "status", standing.status());
        put(fields, "assignee", standing.assignee());
        put(fields, "waitingFor", standing.waitingFor());
        put(fields, "resolvedAt", standing.resolvedAt());
        put(fields, "closedAt", standing.closedAt());
        put(fields, "mergedInto", standing.mergedInto());
        put(fields, "reopenCount", standing.resolutions().reopenCount());
        var findings = standing.findings();
        if (findings == null) return;
        put(fields, "outcome", findings.outcome());
        put(fields, "findingCode", findings.code());
        if (findings.note() != null) put(fields, "note", "sealed " + mark(findings.note()));
    }

    private static void item(Map<String, String> fields, TicketItem item) {
        var name = "items/" + item.place() + "/";
        put(fields, name + "unitId", item.device().unitId());
        put(fields, name + "gtin", item.device().gtin());
        put(fields, name + "serial", item.device().serial());
        put(fields, name + "outcome", item.outcome());
        put(fields, name + "findingCode", item.findingCode());
        put(fields, name + "originId", item.originId());
        put(fields, name + "movedTo", item.movedTo());
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) fields.put(name, value.toString());
    }

    /** Tells one sealed text from another without telling what it says. */
    private static String mark(byte[] sealed) {
        return HexFormat.of().formatHex(sealed, Math.max(0, sealed.length - 8), sealed.length);
    }
}
