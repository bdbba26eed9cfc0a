package org.aftersales.feedback.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.aftersales.kit.domain.Publishing;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;

/** Publishes and finds the versions of rule books. */
@ApplicationScoped
@Transactional
public class RuleBookUseCases {

    private final RuleBooks books;
    private final Clock clock;

    RuleBookUseCases(RuleBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /**
     * Publishes the next version; answers whether it is new.
     *
     * @throws Conflict when the version exists with another document, would leave a gap, or was published by somebody
     *     else at this moment
     */
    public <D extends Record> boolean publish(Book book, int version, D document, Class<D> type) {
        var known = books.find(book, version, type).map(Edition::document);
        var latest = books.latest(book, type).map(Edition::version).orElse(0);
        if (!Publishing.isNew(version, latest, known, document)) return false;
        if (!books.add(book, new Edition<>(version, document, clock.instant()))) throw new JustPublished();
        return true;
    }

    /** The version that holds now; empty before the first. */
    public <D extends Record> Optional<Edition<D>> latest(Book book, Class<D> type) {
        return books.latest(book, type);
    }

    /** @throws NotFound when there is no such version */
    public <D extends Record> Edition<D> get(Book book, int version, Class<D> type) {
        return books.find(book, version, type).orElseThrow(NotFound::new);
    }

    static final class JustPublished extends Conflict {
        JustPublished() {
            super("version-just-published", "Somebody has just published a version; look at it first.");
        }
    }
}
