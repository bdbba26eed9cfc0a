package org.aftersales.ticket.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Where tickets of one sort wait for somebody. */
@Entity
@Table(name = "work_queue")
class WorkQueue {

    @Id
    private String code;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private QueueDocument document;

    static WorkQueue of(String code, QueueDocument told) {
        var queue = new WorkQueue();
        queue.code = code;
        queue.document = told;
        return queue;
    }

    void change(QueueDocument told) {
        document = told;
    }

    /** The queues in their order. */
    static List<WorkQueue> ordered(List<WorkQueue> queues) {
        return queues.stream()
                .sorted(Comparator.comparingInt((WorkQueue queue) -> queue.document.position())
                        .thenComparing(queue -> queue.code))
                .toList();
    }

    /** The first of the queues whose conditions hold. */
    static Optional<WorkQueue> firstFor(List<WorkQueue> queues, Needs needs) {
        return ordered(queues).stream()
                .filter(queue -> queue.document.admits(needs))
                .findFirst();
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    QueueDocument document() {
        return document;
    }

    protected WorkQueue() {}
}
