package org.aftersales.ticket.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
    TicketChange first(Ticket ticket, Map<String, String> fields, Cause cause) {
        return change(ChangeChain.begun(ticket.key()), TicketFields.between(Map.of(), fields), cause);
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
        if (!differences.isEmpty()) append(chain(ticket.key()), differences, cause);
    }

    /** As {@link #record} of what another feature keeps of a ticket. */
    void record(ChangeChain chain, Map<String, String> before, Map<String, String> after, Cause cause) {
        var differences = TicketFields.between(before, after);
        if (!differences.isEmpty()) append(chain, differences, cause);
    }

    /** Keeps what came about that is no field of the ticket. */
    void note(Ticket ticket, String what, String how, Cause cause) {
        append(chain(ticket.key()), Map.of(what, new Change(null, how)), cause);
    }

    /** The chain of a ticket, whose lock is held. */
    ChangeChain chain(UUID ticket) {
        return chains.findByIdOptional(ticket).orElseGet(() -> {
            var chain = ChangeChain.begun(ticket);
            chains.persist(chain);
            return chain;
        });
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

    /** The changes behind a place, in their order. */
    List<ChangeView> of(Ticket ticket, int behind, int most) {
        return changes.behind(ticket.key(), behind, most).stream()
                .map(change -> ChangeView.of(change, read(change.fields())))
                .toList();
    }

    /**
     * Reseals every change from the first one on, makes each of them again, and compares.
     *
     * @param kept what other features keep of the ticket now
     */
    VerificationView verify(Ticket ticket, Map<String, String> kept) {
        var head = new byte[0];
        var length = 0;
        var replay = new Replay();
        for (var change : changes.of(ticket.key())) {
            length++;
            if (change.place() != length || !Arrays.equals(change.seal(), seal(change.text(head)))) {
                return VerificationView.brokenAt(length);
            }
            head = change.seal();
            replay.take(read(change.fields()));
        }
        var chain = chains.findByIdOptional(ticket.key()).orElseGet(() -> ChangeChain.begun(ticket.key()));
        if (chain.length() != length || !Arrays.equals(chain.head(), head)) {
            return VerificationView.brokenAt(length + 1);
        }
        return VerificationView.of(chain, replay.differing(ticket, chain.isBehind() ? Map.of() : kept));
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
