package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.kit.timer.Timers;
import org.aftersales.ticket.ticket.TicketLookupUseCases;
import org.jspecify.annotations.Nullable;

/** Declared, sent, read. */
@ApplicationScoped
@Transactional
class AttachmentUseCases {

    static final String NAME = "attachment.name";

    private static final Set<String> STAFF = Set.of(Roles.AGENT, Roles.TECHNICIAN, Roles.ADJUSTER, Roles.MANAGER);
    static final int MOST = 50;

    private final Attachments attachments;
    private final Contents contents;
    private final TicketLookupUseCases tickets;
    private final PersonalData personal;
    private final Timers timers;
    private final AttachmentSettings settings;
    private final Caller caller;
    private final Clock clock;

    AttachmentUseCases(
            Attachments attachments,
            Contents contents,
            TicketLookupUseCases tickets,
            PersonalData personal,
            Timers timers,
            AttachmentSettings settings,
            Caller caller,
            Clock clock) {
        this.attachments = attachments;
        this.contents = contents;
        this.tickets = tickets;
        this.personal = personal;
        this.timers = timers;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /** Nobody needs more of them for one ticket. */
    static final class TooMany extends Conflict {
        TooMany() {
            super("too-many-attachments", "There are " + MOST + " files already; that is the limit.");
        }
    }

    /** Nobody reads what nobody has looked at. */
    static final class InQuarantine extends Conflict {
        InQuarantine(AttachmentStatus status) {
            super("attachment-not-there", "This file is " + status + ".");
        }
    }

    AttachmentView declare(UUID ticketId, DeclareAttachment told) {
        var ticket = tickets.leading(tickets.seen(ticketId));
        if (attachments.of(ticket.id()) >= MOST) throw new TooMany();

        var id = Uuids.v7(clock);
        var declared = new Declared(audience(told.visibility()), told.type(), told.size(), caller.subject());
        var name = personal.seal(NAME, id, told.name());
        attachments.persist(Attachment.declare(id, ticket.id(), declared, name, clock.instant()));
        timers.schedule(UnusedTimer.KIND, id, clock.instant().plus(settings.unused()));
        return view(attachments.get(id));
    }

    private Audience audience(@Nullable Audience told) {
        if (isStaff()) return told == null ? Audience.INTERNAL : told;
        if (told != Audience.INTERNAL) return Audience.PUBLIC;
        throw new RuleViolated(
                "invalid-attachment",
                "What customers send is public.",
                List.of(new Violation("/visibility", "not-applicable", "What customers send is public.")));
    }

    /** What the caller said would come. */
    Declared expected(UUID id) {
        var attachment = visible(id);
        if (!attachment.uploadedBy().equals(caller.subject())) throw new NotFound();
        attachment.status().to(AttachmentStatus.QUARANTINED);
        return new Declared(attachment.visibility(), attachment.type(), attachment.size(), caller.subject());
    }

    AttachmentView find(UUID id) {
        return view(visible(id));
    }

    /** @throws InQuarantine before a verdict, or when that is against it */
    FileBody content(UUID id) {
        var attachment = visible(id);
        if (attachment.status() != AttachmentStatus.AVAILABLE) throw new InQuarantine(attachment.status());
        return contents.body(attachment.kept());
    }

    private Attachment visible(UUID id) {
        var attachment = attachments.get(id);
        tickets.seen(attachment.ticketId());
        if (!isStaff() && attachment.visibility() == Audience.INTERNAL) throw new NotFound();
        return attachment;
    }

    private AttachmentView view(Attachment attachment) {
        return AttachmentView.of(attachment, personal.open(NAME, attachment.id(), attachment.name()));
    }

    private boolean isStaff() {
        return caller.roles().stream().anyMatch(STAFF::contains);
    }
}
