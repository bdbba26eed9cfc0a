package org.aftersales.ticket.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.ticket.ticket.TicketFields.Change;

/** Keeps what every command has changed of a ticket, as a chain that only we can forge: its seals need our key. */
@ApplicationScoped
class ChangeLog {
    private static final String DOMAIN = "ticket-change";
    private static final TypeReference<TreeMap<String, Change>> FIELDS = new TypeReference<>() {};

    private final TicketChanges changes;
    private final ChangeChains chains;
    private final PersonalData keyed;
    private final ObjectMapper json;

    ChangeLog(TicketChanges changes, ChangeChains chains, PersonalData keyed, ObjectMapper json) {
        this.changes = changes;
        this.chains = chains;
        this.keyed = keyed;
        this.json = json;
    }

    /** What a ticket was opened with; nothing was kept of it before. Whoever keeps the ticket keeps this with it. */
    TicketChange first(Ticket ticket, Cause cause) {
        return change(ChangeChain.begun(ticket.key()), TicketFields.between(Map.of(), TicketFields.of(ticket)), cause);
    }

    /** Keeps what a ticket was opened with that is managed. */
    void begin(Ticket ticket, Cause cause) {
        var chain = ChangeChain.begun(ticket.key());
        append(chain, TicketFields.between(Map.of(), TicketFields.of(ticket)), cause);
        chains.persist(chain);
    }

    /** Keeps what differs from before; nothing when nothing does. */
    void record(Ticket ticket, Map<String, String> before, Cause cause) {
        var differences = TicketFields.between(before, TicketFields.of(ticket));
        if (!differences.isEmpty()) append(ticket, differences, cause);
    }

    /** Keeps what came about that is no field of the ticket. */
    void note(Ticket ticket, String what, String how, Cause cause) {
        append(ticket, Map.of(what, new Change(null, how)), cause);
    }

    private void append(Ticket ticket, Map<String, Change> differences, Cause cause) {
        var known = chains.findByIdOptional(ticket.key());
        var chain = known.orElseGet(() -> ChangeChain.begun(ticket.key()));
        append(chain, differences, cause);
        if (known.isEmpty()) chains.persist(chain);
    }

    private void append(ChangeChain chain, Map<String, Change> differences, Cause cause) {
        var change = change(chain, differences, cause);
        changes.persist(change);
        chain.append(change);
    }

    private TicketChange change(ChangeChain chain, Map<String, Change> differences, Cause cause) {
        var at = new Cause(cause.actor(), cause.reason(), cause.at().truncatedTo(ChronoUnit.MICROS));
        return TicketChange.of(chain, at, write(differences), this::seal);
    }

    ChangesView of(Ticket ticket) {
        return new ChangesView(changes.of(ticket.key()).stream()
                .map(change -> ChangesView.ChangeView.of(change, read(change.fields())))
                .toList());
    }

    /** Reseals every change from the first one on and compares. */
    VerificationView verify(Ticket ticket) {
        var head = new byte[0];
        var length = 0;
        for (var change : changes.of(ticket.key())) {
            length++;
            if (change.place() != length || !Arrays.equals(change.seal(), seal(change.text(head)))) {
                return VerificationView.brokenAt(length);
            }
            head = change.seal();
        }
        var chain = chains.findByIdOptional(ticket.key()).orElseGet(() -> ChangeChain.begun(ticket.key()));
        var whole = chain.length() == length && Arrays.equals(chain.head(), head);
        return whole ? VerificationView.intact(length, head) : VerificationView.brokenAt(length + 1);
    }

    private byte[] seal(byte[] text) {
        return keyed.digest(DOMAIN, new String(text, StandardCharsets.UTF_8));
    }

    private String write(Map<String, Change> differences) {
        try {
            return json.writeValueAsString(differences);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("changes cannot be written", e);
        }
    }

    private Map<String, Change> read(String fields) {
        try {
            return json.readValue(fields, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("changes cannot be read", e);
        }
    }
}
