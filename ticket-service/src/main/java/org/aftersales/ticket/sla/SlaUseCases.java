package org.aftersales.ticket.sla;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.timer.Timers;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.WaitingFor;

/** Promises are made when a ticket is opened and measured by what happens to it, in the same transaction. */
@ApplicationScoped
@Transactional
public class SlaUseCases {
    private final PromiseBook book;
    private final MadePromises made;
    private final Library library;
    private final Figures figures;
    private final WaitingFigures waitings;
    private final Timers timers;
    private final Clock clock;

    SlaUseCases(
            PromiseBook book,
            MadePromises made,
            Library library,
            Figures figures,
            WaitingFigures waitings,
            Timers timers,
            Clock clock) {
        this.book = book;
        this.made = made;
        this.library = library;
        this.figures = figures;
        this.waitings = waitings;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Makes the promises of the policies that are for such tickets; none for those for which none is.
     *
     * @param spoken with which of them their customers write; what that starts and ends is entered with all the rest
     */
    public void open(Map<UUID, Subject> tickets, Set<UUID> spoken) {
        var shelf = library.published();
        var promised = new ArrayList<Promises>();
        var late = new ArrayList<Promises>();
        tickets.forEach((id, subject) -> Library.choose(shelf, subject).ifPresent(terms -> {
            var promises = Promises.open(id, subject, terms);
            promised.add(promises);
            if (spoken.contains(id) && !hearsFirst(promises, terms)) late.add(promises);
        }));
        made.enter(promised);
        ClockTimer.plan(timers, promised);
        late.forEach(promises ->
                hear(promises.key(), Fact.CUSTOMER_WROTE, promises.subject().openedAt()));
    }

    /** Whether the first message is heard with the opening: unless something is due by then, of which is told first. */
    private static boolean hearsFirst(Promises promises, Terms terms) {
        var at = promises.subject().openedAt();
        var next = promises.lookAt();
        if (next != null && !next.isAfter(at)) return false;
        promises.hear(Fact.CUSTOMER_WROTE, at, terms);
        return true;
    }

    /** Something happened to the ticket at this instant: that of its receipt, whatever a device says. */
    public void hear(UUID ticketId, Fact fact, Instant at) {
        if (isNews(ticketId, fact, at)) change(ticketId, (promises, terms) -> promises.hear(fact, at, terms));
    }

    /** Most messages are nothing to any promise; then nothing is held and nothing written. */
    private boolean isNews(UUID ticketId, Fact fact, Instant at) {
        return made.glance(ticketId)
                .filter(standing -> !standing.isUntouchedBy(fact, at, library.terms(standing.policy())))
                .isPresent();
    }

    /** The ticket waits from now on, and somebody has said for what. */
    public void await(UUID ticketId, WaitingFor reason, String actor, Instant at) {
        change(ticketId, (promises, terms) -> promises.await(reason, actor, at, terms));
    }

    /**
     * Plans from the original starts for a ticket that is more or less urgent now, by another policy where that is for such
     * tickets. The versions that it has stay: that of its policy, and those of its clocks' calendars.
     */
    public void changePriority(UUID ticketId, Priority priority, Instant at) {
        change(ticketId, (promises, terms) -> {
            var subject = promises.subject().of(priority);
            var chosen = library.chooseBeside(terms, subject).orElse(terms);
            replanning(promises, chosen, at).plan(subject, terms);
        });
    }

    /** A ticket goes on as another one, and so does what was promised about it. */
    public void merge(UUID ticketId, UUID into, Instant at) {
        book.held(ticketId).ifPresent(left -> {
            handover(left, at).leaveFor(into);
            ClockTimer.plan(timers, left);
            change(into, (promises, terms) -> new Handover(promises, terms, at).takeIn(left));
        });
    }

    /** A ticket goes on by itself again after it was merged. */
    public void unmerge(UUID ticketId, UUID from, Instant mergedAt, Instant at) {
        book.held(ticketId).ifPresent(left -> {
            var meanwhile = book.held(from)
                    .map(other -> Meanwhile.in(other, left, mergedAt))
                    .orElse(Meanwhile.NOTHING);
            handover(left, at).comeBack(from, mergedAt, meanwhile);
            ClockTimer.plan(timers, left);
            change(from, (promises, terms) -> new Handover(promises, terms, at).giveBack(left, book.goingOnIn(from)));
        });
    }

    /** What is promised about a part of a ticket counts from the beginning of the whole. */
    public void inherit(UUID part, UUID whole, Instant at) {
        book.held(whole)
                .ifPresent(from -> change(part, (promises, terms) -> new Handover(promises, terms, at)
                        .inherit(from, library.terms(from.policy()))));
    }

    private Replanning replanning(Promises promises, Terms terms, Instant at) {
        return new Replanning(promises, book.goingOnIn(promises.key()), terms, at);
    }

    private Handover handover(Promises promises, Instant at) {
        return new Handover(promises, library.terms(promises.policy()), at);
    }

    /** Takes over what was published since: only this moves the clocks of a ticket to other versions. */
    void replan(UUID ticketId, IfMatch expected) {
        var promises = book.held(ticketId).orElseThrow(NotFound::new);
        expected.check(promises);
        var terms = library.terms(promises.policy());
        var latest = library.choose(promises.subject()).orElse(terms);
        replanning(promises, latest, clock.instant()).takeOver(terms);
        ClockTimer.plan(timers, promises);
    }

    /** Explains every clock of a ticket. */
    ClocksView explain(UUID ticketId, boolean inside) {
        return book.findByIdOptional(ticketId)
                .map(promises -> ClocksView.of(promises, library.terms(promises.policy()), clock.instant(), inside))
                .orElse(ClocksView.NONE);
    }

    /** What was promised to the customer of a ticket, of each promise the latest. */
    public List<ToldPromise> told(UUID ticketId) {
        return told(Set.of(ticketId)).getOrDefault(ticketId, List.of());
    }

    /** As {@link #told(UUID)} for many at once; those about which nothing was promised are absent. */
    public Map<UUID, List<ToldPromise>> told(Set<UUID> tickets) {
        return book.withClocks(tickets).stream()
                .collect(toMap(Promises::key, promises -> ToldPromise.of(promises, library)));
    }

    WaitingReport waiting(Instant from, Instant until) {
        return new WaitingReport(waitings.waiting(from, until));
    }

    KeptReport kept(Instant from, Instant until) {
        return new KeptReport(figures.kept(from, until));
    }

    private void change(UUID ticketId, BiConsumer<Promises, Terms> change) {
        book.held(ticketId).ifPresent(promises -> {
            change.accept(promises, library.terms(promises.policy()));
            ClockTimer.plan(timers, promises);
        });
    }
}
