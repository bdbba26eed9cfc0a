package org.aftersales.launcher.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aftersales.launcher.LaunchFailure;

/** Every event of this customer's story, as an analytics consumer sees it. */
final class Retelling {
    /** How often each type must occur: not less, and after de-duplication not more. */
    private static final Map<String, Long> STORY = Map.ofEntries(
            Map.entry("warranty.unit.registered.v1", 1L),
            Map.entry("warranty.customer.linked.v1", 1L),
            Map.entry("loyalty.member.enrolled.v1", 1L),
            Map.entry("loyalty.points.credited.v1", 2L),
            Map.entry("warranty.claim.filed.v1", 1L),
            Map.entry("warranty.claim.approved.v1", 1L),
            Map.entry("ticket.ticket.opened.v1", 2L), // the repair, and the complaint
            Map.entry("ticket.ticket.assigned.v1", 1L),
            Map.entry("ticket.ticket.started.v1", 1L),
            Map.entry("ticket.ticket.resolved.v1", 1L),
            Map.entry("ticket.ticket.closed.v1", 1L),
            Map.entry("warranty.claim.settled.v1", 1L),
            Map.entry("feedback.invitation.decided.v1", 1L),
            Map.entry("feedback.invitation.sent.v1", 1L),
            Map.entry("feedback.invitation.reached.v1", 1L), // by her answer
            Map.entry("feedback.response.recorded.v1", 1L),
            Map.entry("feedback.complaint.opened.v1", 1L));

    /** Come with the calendar: whether they do depends on the day on which the story is told. */
    private static final Set<String> REMINDERS =
            Set.of("warranty.unit.coverage-expiring.v1", "warranty.unit.coverage-expired.v1");

    private final World world;
    private final StoryReader reader;

    Retelling(World world, StoryReader reader) {
        this.world = world;
        this.reader = reader;
    }

    void play(String owner, Confidential secrets) {
        world.narrator().step("Every event of this customer's story, in causal order, free of personal data");
        var events = CausalOrder.sort(reader.read(
                event -> event.tenant().equals(world.tenant())
                        && event.value().contains(owner)
                        && event.data().path("customerId").asText().equals(owner),
                Retelling::isComplete));
        print(events);
        check(events, secrets);
    }

    private void print(List<StoryEvent> events) {
        var start = events.getFirst().time();
        for (var event : events) {
            var cause = events.stream()
                    .filter(other -> other.id().equals(event.causation()))
                    .map(other -> "after " + other.type())
                    .findFirst()
                    .orElse("");
            world.narrator()
                    .saw(
                            event.service(),
                            "+%6d ms  %-32s %s"
                                    .formatted(
                                            Duration.between(start, event.time())
                                                    .toMillis(),
                                            event.type(),
                                            cause));
            world.narrator().show("           " + event.value());
        }
    }

    private void check(List<StoryEvent> events, Confidential secrets) {
        var counts = counts(events);
        counts.keySet().removeAll(REMINDERS);
        if (!counts.equals(new TreeMap<>(STORY))) {
            throw new LaunchFailure("the story has " + counts + ", not " + new TreeMap<>(STORY));
        }
        var leaks = secrets.leaks(events);
        if (!leaks.isEmpty()) {
            throw new LaunchFailure(String.join("; ", leaks));
        }
        world.narrator().figure("eventsInTheStory", events.size());
        var hops = hopMillis(events);
        world.narrator().figure("medianHopMillis", hops.get(hops.size() / 2));
        world.narrator().figure("slowestHopMillis", hops.getLast());
        world.narrator().saw("Kafka", events.size() + " events, each once, none with personal data");
    }

    /** The times from an event to what it caused in another service, shortest first. */
    private static List<Long> hopMillis(List<StoryEvent> events) {
        var byId = events.stream().collect(Collectors.toMap(StoryEvent::id, event -> event));
        return events.stream()
                .filter(event -> byId.containsKey(event.causation()))
                .map(event -> Duration.between(byId.get(event.causation()).time(), event.time())
                        .toMillis())
                .sorted()
                .toList();
    }

    private static boolean isComplete(List<StoryEvent> events) {
        var counts = counts(events);
        return STORY.entrySet().stream()
                .allMatch(wanted -> counts.getOrDefault(wanted.getKey(), 0L) >= wanted.getValue());
    }

    private static Map<String, Long> counts(List<StoryEvent> events) {
        return events.stream().collect(Collectors.groupingBy(StoryEvent::type, TreeMap::new, Collectors.counting()));
    }
}
