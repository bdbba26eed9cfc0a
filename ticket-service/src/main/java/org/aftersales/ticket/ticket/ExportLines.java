package org.aftersales.ticket.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms of an export: what a list would show of a ticket, on a line of its own. */
enum ExportLines {
    /**
     * For spreadsheets: UTF-8 with a byte order mark and CRLF. What a spreadsheet would take for a formula gets an
     * apostrophe in front (OWASP, CSV injection), and so does what begins with one.
     */
    CSV("text/csv;charset=UTF-8", "tickets.csv") {
        @Override
        String header() {
            return '\uFEFF'
                    + line(Arrays.stream(Column.values()).map(Enum::name).map(ExportLines::camel));
        }

        @Override
        String line(TicketView ticket, ObjectMapper json) {
            return line(Arrays.stream(Column.values()).map(column -> column.of(ticket)));
        }

        private String line(Stream<String> values) {
            return values.map(ExportLines::field).collect(Collectors.joining(",", "", "\r\n"));
        }
    },
    /** For programs: one JSON object a line. */
    JSONL("application/x-ndjson", "tickets.jsonl") {
        @Override
        String header() {
            return "";
        }

        @Override
        String line(TicketView ticket, ObjectMapper json) {
            try {
                return json.writeValueAsString(ticket) + '\n';
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a ticket cannot be written", e);
            }
        }
    };

    private static final String GUARDED = "'=+-@\t\r\n";

    private final String mediaType;
    private final String fileName;

    ExportLines(String mediaType, String fileName) {
        this.mediaType = mediaType;
        this.fileName = fileName;
    }

    /** What comes before the first ticket. */
    abstract String header();

    abstract String line(TicketView ticket, ObjectMapper json);

    String mediaType() {
        return mediaType;
    }

    String fileName() {
        return fileName;
    }

    /** A value as a field of a CSV file. */
    static String field(String value) {
        var text = !value.isEmpty() && GUARDED.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private static String camel(String constant) {
        var words = List.of(constant.toLowerCase(Locale.ROOT).split("_"));
        return words.getFirst()
                + words.stream()
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    /** The columns, in their order; new ones come behind. */
    private enum Column {
        ID(TicketView::id),
        NUMBER(TicketView::number),
        KIND(TicketView::kind),
        STATUS(TicketView::status),
        PRIORITY(TicketView::priority),
        SUBJECT(TicketView::subject),
        CUSTOMER_ID(TicketView::customerId),
        RETAILER_ID(TicketView::retailerId),
        UNIT_ID(TicketView::unitId),
        GTIN(TicketView::gtin),
        SERIAL(TicketView::serial),
        CLAIM_ID(TicketView::claimId),
        COMPLAINT_ID(TicketView::complaintId),
        RELATED_TICKET_ID(TicketView::relatedTicketId),
        CUSTOMER_TIER(TicketView::customerTier),
        WARRANTY_STATE(TicketView::warrantyState),
        ASSIGNEE(TicketView::assignee),
        WAITING_FOR(TicketView::waitingFor),
        OUTCOME(ticket -> ticket.findings() == null ? null : ticket.findings().outcome()),
        FINDING_CODE(
                ticket -> ticket.findings() == null ? null : ticket.findings().findingCode()),
        OPENED_AT(TicketView::openedAt),
        DUE_AT(TicketView::dueAt),
        RESOLVED_AT(TicketView::resolvedAt),
        CLOSED_AT(TicketView::closedAt),
        FIRST_RESOLVED_AT(TicketView::firstResolvedAt),
        REOPEN_COUNT(TicketView::reopenCount),
        MERGED_INTO(TicketView::mergedInto),
        NEXT_DUE_AT(TicketView::nextDueAt);

        private final Function<TicketView, @Nullable Object> value;

        Column(Function<TicketView, @Nullable Object> value) {
            this.value = value;
        }

        String of(TicketView ticket) {
            return Objects.toString(value.apply(ticket), "");
        }
    }
}
