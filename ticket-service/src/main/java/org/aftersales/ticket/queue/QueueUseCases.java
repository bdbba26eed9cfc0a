package org.aftersales.ticket.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.jspecify.annotations.Nullable;

/** Which queues there are. */
@ApplicationScoped
@Transactional
class QueueUseCases {
    private final WorkQueues queues;

    QueueUseCases(WorkQueues queues) {
        this.queues = queues;
    }

    /** What was put, and whether it is new. */
    record Put(WorkQueue queue, boolean created) {}

    /** Adds a queue, or changes one; what waits in it waits where it is. */
    Put put(String code, QueueDocument told, @Nullable String ifMatch) {
        var known = queues.findByIdOptional(code);
        if (known.isEmpty()) {
            var queue = WorkQueue.of(code, told);
            queues.persistAndFlush(queue);
            return new Put(queue, true);
        }
        var queue = known.get();
        if (!queue.document().equals(told)) {
            IfMatch.of(ifMatch).check(queue.version());
            queue.change(told);
            queues.flush();
        }
        return new Put(queue, false);
    }

    WorkQueue find(String code) {
        return queues.findByIdOptional(code).orElseThrow(NotFound::new);
    }

    /** In the order in which tickets are held against them. */
    List<WorkQueue> all() {
        return WorkQueue.ordered(queues.listAll());
    }
}
