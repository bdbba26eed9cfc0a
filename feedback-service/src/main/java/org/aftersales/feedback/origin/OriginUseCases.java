package org.aftersales.feedback.origin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.feedback.rulebook.Book;
import org.aftersales.feedback.rulebook.Edition;
import org.aftersales.feedback.rulebook.RuleBookUseCases;
import org.aftersales.kit.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** Learns where things come from. What is known when somebody is asked about something is not changed afterwards. */
@ApplicationScoped
@Transactional
public class OriginUseCases {

    private final RuleBookUseCases books;
    private final Origins origins;
    private final Staff staff;

    OriginUseCases(RuleBookUseCases books, Origins origins, Staff staff) {
        this.books = books;
        this.origins = origins;
        this.staff = staff;
    }

    /** Somebody does this work now; the last one counts. */
    public void assigned(UUID ticketId, String technician) {
        origins.assigned(ticketId, technician);
        staff.learn(technician, ticketId);
    }

    /**
     * Whether somebody is known to work here: work was assigned to them, or a centre names them.
     *
     * @param subject of their token
     */
    public boolean isStaff(String subject) {
        return staff.isKnown(subject);
    }

    /**
     * Whether this work is, or ever was, assigned to somebody.
     *
     * @param subject of their token
     */
    public boolean isWorkOf(UUID ticketId, String subject) {
        return staff.hasDone(ticketId, subject);
    }

    /** The service centre that is responsible for this work: whose technician does it, or did; empty where none is known. */
    public Optional<String> centreOf(UUID ticketId) {
        return origins.centreOf(ticketId);
    }

    /** A unit was sold or judged: it is of a batch, where one is known. */
    public void made(UUID subjectId, String gtin, String serial) {
        origins.made(subjectId, gtin, serial);
    }

    /** The work is done: it counts for the centre in which its technician works now. */
    public void done(UUID ticketId, @Nullable String gtin, @Nullable String serial) {
        if (gtin != null && serial != null) origins.made(ticketId, gtin, serial);
        origins.centred(ticketId);
    }

    /**
     * Publishes the next version; answers whether it is new.
     *
     * @throws NotFound for what can be no version
     */
    boolean publish(int version, OriginDocument document) {
        if (version < 1) throw new NotFound(); // before the document is looked at: no such version can be
        OriginRules.judge(document);
        boolean isNew = books.publish(Book.ORIGINS, version, document, OriginDocument.class);
        if (isNew) origins.replace(document);
        return isNew;
    }

    Edition<OriginDocument> get(int version) {
        return books.get(Book.ORIGINS, version, OriginDocument.class);
    }

    /** @throws NotFound when nothing has been published */
    Edition<OriginDocument> latest() {
        return books.latest(Book.ORIGINS, OriginDocument.class).orElseThrow(NotFound::new);
    }
}
