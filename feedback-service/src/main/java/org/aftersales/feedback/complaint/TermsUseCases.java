package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.aftersales.feedback.rulebook.Book;
import org.aftersales.feedback.rulebook.Edition;
import org.aftersales.feedback.rulebook.RuleBookUseCases;
import org.aftersales.kit.problem.NotFound;

/** What a tenant promises whoever complains. */
@ApplicationScoped
@Transactional
class TermsUseCases {

    private final RuleBookUseCases books;
    private final Complaints complaints;
    private final ComplaintSettings settings;
    private final Clock clock;

    TermsUseCases(RuleBookUseCases books, Complaints complaints, ComplaintSettings settings, Clock clock) {
        this.books = books;
        this.complaints = complaints;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Publishes the next version, for complaints from now on; answers whether it is new.
     *
     * @throws NotFound for what can be no version
     */
    boolean publish(int version, ComplaintTerms terms) {
        if (version < 1) throw new NotFound(); // before the document is looked at: no such version can be
        TermsRules.judge(terms, clock.instant());
        return books.publish(Book.COMPLAINT_TERMS, version, terms, ComplaintTerms.class);
    }

    Edition<ComplaintTerms> get(int version) {
        return books.get(Book.COMPLAINT_TERMS, version, ComplaintTerms.class);
    }

    /** @throws NotFound when nothing has been laid down; the installation's settings hold then */
    Edition<ComplaintTerms> latest() {
        return books.latest(Book.COMPLAINT_TERMS, ComplaintTerms.class).orElseThrow(NotFound::new);
    }

    /**
     * The hours in which the promises of a complaint are counted.
     *
     * @throws NotFound when there is no such complaint, or when it was not written down: nothing was laid down
     */
    HoursView hoursOf(ComplaintId id) {
        var countedIn = complaints.countedIn(id);
        var grievance = complaints.get(id).grievance();
        var terms = get(countedIn.termsVersion()).document();
        return new HoursView(
                countedIn.whose(),
                grievance.centre(),
                countedIn.termsVersion(),
                terms.hoursFor(grievance).hours());
    }

    Deadlines deadlines(Severity severity, Grievance grievance, Instant opened) {
        return books.latest(Book.COMPLAINT_TERMS, ComplaintTerms.class)
                .map(edition -> Deadlines.of(edition, severity, grievance, opened))
                .orElseGet(() -> Deadlines.of(settings, opened));
    }
}
