package org.aftersales.ticket.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom queues give work.
 *
 * <p>Invariant: queues never give them more than their capacity. Whoever gives holds this row first and counts then.
 */
@Entity
@Table(name = "queue_agent")
class QueueAgent {

    /** The subject of their token. */
    @Id
    private String id;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private AgentDocument document;

    @Enumerated(EnumType.STRING)
    private Presence presence;

    static QueueAgent of(String id, AgentDocument told) {
        var agent = new QueueAgent();
        agent.id = id;
        agent.document = told;
        agent.presence = Presence.AWAY;
        return agent;
    }

    void change(AgentDocument told) {
        document = told;
    }

    void is(Presence now) {
        presence = now;
    }

    /** What keeps them from this work in this queue; nothing if they can have it. */
    Verdict verdict(QueueDocument queue, Needs needs, long load) {
        var language = needs.language();
        var skill = needs.skill();
        if (presence == Presence.AWAY) return Verdict.AWAY;
        if (!document.skills().containsAll(queue.skills())) return Verdict.LACKS_SKILL;
        if (skill != null && !document.skills().contains(skill)) return Verdict.LACKS_SKILL;
        if (language != null && !document.languages().contains(language)) return Verdict.LACKS_LANGUAGE;
        return load >= document.capacity() ? Verdict.FULL : Verdict.CAN;
    }

    /** The codes of the queues in which they can work, in the order of the queues. */
    List<String> queues(List<WorkQueue> queues) {
        return WorkQueue.ordered(queues).stream()
                .filter(queue -> document.skills().containsAll(queue.document().skills()))
                .map(WorkQueue::code)
                .toList();
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    AgentDocument document() {
        return document;
    }

    Presence presence() {
        return presence;
    }

    protected QueueAgent() {}
}
