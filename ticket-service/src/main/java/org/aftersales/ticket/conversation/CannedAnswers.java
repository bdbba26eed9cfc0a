package org.aftersales.ticket.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class CannedAnswers implements PanacheRepositoryBase<CannedAnswer, CannedAnswer.Key> {

    private static final String LATEST = """
            from CannedAnswer answer where answer.id.code > ?1 and answer.id.version = (
                select max(other.id.version) from CannedAnswer other where other.id.code = answer.id.code)
            order by answer.id.code""";

    /** @throws Conflict when somebody else has published this version meanwhile */
    void publish(CannedAnswer answer) {
        try {
            persistAndFlush(answer);
        } catch (ConstraintViolationException taken) {
            throw new Conflict("concurrent-update", "Somebody else changed it at the same time.");
        }
    }

    /** @throws NotFound when there is none */
    CannedAnswer latest(String code) {
        return findLatest(code)
                .orElseThrow(() -> new NotFound("unknown-canned-answer", "There is no such canned answer."));
    }

    Optional<CannedAnswer> findLatest(String code) {
        return find("id.code = ?1 order by id.version desc", code).firstResultOptional();
    }

    /** The latest versions, by code. */
    List<CannedAnswer> after(String code, int limit) {
        return find(LATEST, code).page(0, limit).list();
    }
}
