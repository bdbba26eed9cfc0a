package org.aftersales.ticket.conversation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aftersales.kit.domain.Enlisted;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;

/** How messages are kept, and how a conversation begins with the first of them. */
@ApplicationScoped
class WrittenMessages {
    private static final Rows<Message> MESSAGE = new Rows<Message>()
            .with("id", Message::id)
            .with("ticket_id", Message::ticketId)
            .with("author", Message::author)
            .with("actor", Message::actor)
            .with("visibility", Message::visibility)
            .with("body", Message::body)
            .with(
                    "canned_code",
                    message ->
                            message.canned() == null ? null : message.canned().code())
            .with(
                    "canned_version",
                    message ->
                            message.canned() == null ? null : message.canned().version())
            .with("posted_at", Message::postedAt);

    private static final Rows<Conversation> CONVERSATION = new Rows<Conversation>()
            .with("ticket_id", Conversation::key)
            .with("event_count", Conversation::eventCount)
            .with("first_answered_at", Conversation::firstAnsweredAt)
            .with("waiting_since", Conversation::waitingSince);

    private static final String WRITE =
            "insert into message (tenant_id, %s) values (?, %s)".formatted(MESSAGE.names(), MESSAGE.marks());

    private static final String BEGIN = "insert into conversation (tenant_id, version, %s) values (?, 0, %s)"
            .formatted(CONVERSATION.names(), CONVERSATION.marks());

    private static final String BEGIN_IF_FIRST = BEGIN + " on conflict do nothing";

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Enlisted enlisted;

    WrittenMessages(AgroalDataSource database, Tenants tenants, Enlisted enlisted) {
        this.database = database;
        this.tenants = tenants;
        this.enlisted = enlisted;
    }

    void write(Message message) {
        insert(WRITE, MESSAGE, List.of(message));
    }

    /** Begins conversations with these messages, about tickets that nobody else knows yet. */
    void begin(List<Message> messages, List<Conversation> conversations) {
        insert(WRITE, MESSAGE, messages);
        insert(BEGIN, CONVERSATION, conversations);
        conversations.forEach(enlisted::addWritten);
    }

    /**
     * Begins a conversation as it is after its first message.
     *
     * @return whether there was none; if there was, nothing is kept of this one
     */
    boolean begin(Conversation conversation) {
        var isFirst = insert(BEGIN_IF_FIRST, CONVERSATION, List.of(conversation))[0] == 1;
        if (isFirst) enlisted.addWritten(conversation);
        return isFirst;
    }

    private <T> int[] insert(String sql, Rows<T> rows, List<T> all) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var row : all) {
                    statement.setString(1, tenants.current());
                    rows.bind(statement, 2, row);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }
}
