package org.aftersales.ticket.ticket;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.ticket.Sight.OfPerson;
import org.aftersales.ticket.ticket.Sight.OfRetailer;
import org.aftersales.ticket.ticket.Sight.Staff;
import org.jspecify.annotations.Nullable;

/** Which tickets the caller sees and how, by the roles in their token; it asks the database nothing. */
@ApplicationScoped
class Sights {
    private static final Set<String> READ_NOTES = Set.of(AGENT, TECHNICIAN, ADJUSTER, MANAGER);
    private static final Set<String> STAFF = Set.of(AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN);

    private final Caller caller;
    private final PersonalData personalData;

    Sights(Caller caller, PersonalData personalData) {
        this.caller = caller;
        this.personalData = personalData;
    }

    /** Whether the caller sees what is theirs and nothing else. */
    boolean isPerson() {
        return !isStaff() && !caller.is(RETAILER);
    }

    /** @param own the customers that the caller is; of importance only where they are nothing else */
    Sight of(Set<UUID> own) {
        if (isStaff()) return new Staff(caller.roles().stream().anyMatch(READ_NOTES::contains));
        if (caller.is(RETAILER)) return new OfRetailer(caller.retailer());
        return new OfPerson(caller.subject(), own);
    }

    /**
     * A ticket as somebody of this sight sees it.
     *
     * @throws NotFound when they do not
     */
    TicketView view(ReadTicket ticket, Sight sight) {
        if (!sight.admits(ticket.work().concern())) throw new NotFound();
        return TicketView.whole(ticket, sight, note(ticket, sight));
    }

    private @Nullable String note(ReadTicket ticket, Sight sight) {
        var findings = ticket.standing().findings();
        if (!sight.readsNotes() || findings == null || findings.note() == null) return null;
        return personalData.open(TicketDesk.NOTE, ticket.id().value(), findings.note());
    }

    private boolean isStaff() {
        return caller.roles().stream().anyMatch(STAFF::contains);
    }
}
