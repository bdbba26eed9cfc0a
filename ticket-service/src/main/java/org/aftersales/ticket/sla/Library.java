package org.aftersales.ticket.sla;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.kit.calendar.Shift;
import org.aftersales.kit.calendar.WorkCalendar;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.ticket.queue.OnCallUseCases;
import org.aftersales.ticket.sla.Publication.Version;
import org.jspecify.annotations.Nullable;

/**
 * What was published, read for counting. Versions never change, so what was read once stays read; whether anything was
 * published since is one question to the database.
 */
@ApplicationScoped
class Library implements Terms.Book {
    static final Version ALWAYS = new Version("ALWAYS", 0);
    private static final WorkCalendar AROUND_THE_CLOCK = new WorkCalendar(
            ZoneId.of("UTC"),
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(Function.identity(), day -> List.of(Shift.of("00:00", "24:00")))),
            Map.of(),
            null);

    private final PublishedPolicies policies;
    private final PolicyShelf shelf;
    private final PublishedCalendars calendars;
    private final JsonRecords records;
    private final Tenants tenants;
    private final OnCallUseCases rotas;
    private final Cache<Key, WorkCalendar> hours =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final Cache<Key, Terms> known =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final Cache<PolicyShelf.Edition, List<Terms>> editions =
            Caffeine.newBuilder().maximumSize(200).build();

    Library(
            PublishedPolicies policies,
            PolicyShelf shelf,
            PublishedCalendars calendars,
            JsonRecords records,
            Tenants tenants,
            OnCallUseCases rotas) {
        this.policies = policies;
        this.shelf = shelf;
        this.calendars = calendars;
        this.records = records;
        this.tenants = tenants;
        this.rotas = rotas;
    }

    private record Key(String tenant, Version version) {}

    /** The terms for a ticket: of the policies in force when it was opened the most specific, by code among equals. */
    Optional<Terms> choose(Subject subject) {
        return choose(published(), subject);
    }

    /** As {@link #choose(Subject)} for a ticket that has terms: of their policy it keeps its version. */
    Optional<Terms> chooseBeside(Terms own, Subject subject) {
        var code = own.version().code();
        var open = published().stream()
                .filter(terms -> terms.version().equals(own.version())
                        || !terms.version().code().equals(code));
        return choose(open.toList(), subject);
    }

    /** As {@link #choose(Subject)}, of what is {@link #published}: asked for once where there are many to choose for. */
    static Optional<Terms> choose(List<Terms> published, Subject subject) {
        return inForce(published, subject).values().stream()
                .filter(terms -> terms.policy().scope().fits(subject))
                .max(Comparator.comparingInt(
                                (Terms terms) -> terms.policy().scope().specificity())
                        .thenComparing(terms -> terms.version().code(), Comparator.reverseOrder()));
    }

    /** The terms that were published as this version. */
    Terms terms(Version version) {
        return known.get(new Key(tenants.current(), version), key -> published().stream()
                .filter(terms -> terms.version().equals(version))
                .findFirst()
                .map(terms -> new Terms(terms.version(), terms.policy(), this)) // there will be later calendars
                .orElseThrow(NotFound::new));
    }

    @Override
    public WorkCalendar hours(Version calendar) {
        if (calendar.equals(ALWAYS)) return AROUND_THE_CLOCK;
        return hours.get(new Key(tenants.current(), calendar), key -> read(calendar));
    }

    @Override
    public Version latest(@Nullable String calendar) {
        if (calendar == null) return ALWAYS;
        return calendars.latest(calendar).map(Publication::version).orElseThrow(NotFound::new);
    }

    @Override
    public Optional<String> onCall(String rota, Instant at) {
        return rotas.onCall(rota, at);
    }

    private static Map<String, Terms> inForce(List<Terms> published, Subject subject) {
        return published.stream()
                .filter(terms -> !terms.policy().effectiveFrom().isAfter(subject.openedAt()))
                .collect(Collectors.toMap(
                        terms -> terms.version().code(),
                        Function.identity(),
                        (one, other) -> one.version().number() > other.version().number() ? one : other));
    }

    /** All that was published until now, whenever it is in force, with the calendars that are the latest now. */
    List<Terms> published() {
        return editions.get(shelf.edition(), edition -> {
            var now = new BookOfNow(this, calendars.latest());
            return policies.listAll().stream()
                    .map(policy ->
                            new Terms(policy.version(), records.read(policy.document(), PolicyDocument.class), now))
                    .toList();
        });
    }

    private WorkCalendar read(Version version) {
        var published = calendars.find(version.code(), version.number()).orElseThrow(NotFound::new);
        return records.read(published.document(), CalendarDocument.class)
                .hours()
                .calendar("/hours");
    }
}
