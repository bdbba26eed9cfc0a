package org.aftersales.feedback.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.aftersales.feedback.rulebook.Book;
import org.aftersales.feedback.rulebook.Edition;
import org.aftersales.feedback.rulebook.RuleBookUseCases;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;

/** Who may give how much, in versions. */
@ApplicationScoped
@Transactional
class AuthorityUseCases {

    private final RuleBookUseCases books;

    AuthorityUseCases(RuleBookUseCases books) {
        this.books = books;
    }

    /**
     * Publishes the next version, for what is decided from now on; answers whether it is new.
     *
     * @throws NotFound for what can be no version
     */
    boolean publish(int version, Authority authority) {
        if (version < 1) throw new NotFound(); // before the document is looked at: no such version can be
        AuthorityRules.judge(authority);
        return books.publish(Book.COMPENSATION_AUTHORITY, version, authority, Authority.class);
    }

    Edition<Authority> get(int version) {
        return books.get(Book.COMPENSATION_AUTHORITY, version, Authority.class);
    }

    Edition<Authority> latest() {
        return books.latest(Book.COMPENSATION_AUTHORITY, Authority.class).orElseThrow(NotFound::new);
    }

    /** @throws NoAuthority before the first was published: nobody may give anything then */
    Edition<Authority> inForce() {
        return books.latest(Book.COMPENSATION_AUTHORITY, Authority.class).orElseThrow(NoAuthority::new);
    }

    static final class NoAuthority extends RuleViolated {
        NoAuthority() {
            super("no-authority", "Nobody may compensate anybody before it was laid down who may.");
        }
    }
}
