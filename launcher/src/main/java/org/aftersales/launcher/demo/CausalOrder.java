package org.aftersales.launcher.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Orders events so that a cause stands before its effects and an aggregate's events stand in their own order; what is
 * independent is ordered by time. Clocks of different machines may disagree, causes do not.
 */
final class CausalOrder {
    private static final Comparator<StoryEvent> BY_TIME =
            Comparator.comparing(StoryEvent::time).thenComparing(StoryEvent::id);

    private final Map<String, List<StoryEvent>> effects = new HashMap<>();
    private final Map<String, Integer> open = new HashMap<>();

    private CausalOrder(Collection<StoryEvent> events) {
        var byId = new HashMap<String, StoryEvent>();
        events.forEach(event -> byId.put(event.id(), event));
        events.forEach(event -> open.put(event.id(), 0));
        for (var event : events) {
            link(byId.get(event.causation()), event);
        }
        linkAggregates(events);
    }

    static List<StoryEvent> sort(Collection<StoryEvent> events) {
        return new CausalOrder(events).sorted(events);
    }

    private List<StoryEvent> sorted(Collection<StoryEvent> events) {
        var ready = new PriorityQueue<>(BY_TIME);
        events.stream().filter(event -> open.get(event.id()) == 0).forEach(ready::add);
        var sorted = new ArrayList<StoryEvent>();
        while (!ready.isEmpty()) {
            var next = ready.remove();
            sorted.add(next);
            for (var effect : effects.getOrDefault(next.id(), List.of())) {
                if (open.merge(effect.id(), -1, Integer::sum) == 0) {
                    ready.add(effect);
                }
            }
        }
        requireAll(events, new HashSet<>(sorted));
        return sorted;
    }

    private void link(StoryEvent cause, StoryEvent effect) {
        if (cause != null && cause != effect) {
            effects.computeIfAbsent(cause.id(), id -> new ArrayList<>()).add(effect);
            open.merge(effect.id(), 1, Integer::sum);
        }
    }

    private void linkAggregates(Collection<StoryEvent> events) {
        var last = new HashMap<String, StoryEvent>();
        events.stream()
                .sorted(Comparator.comparing(StoryEvent::sequence))
                .forEach(event -> link(last.put(event.aggregate(), event), event));
    }

    private static void requireAll(Collection<StoryEvent> events, Set<StoryEvent> sorted) {
        for (var event : events) {
            if (!sorted.contains(event)) {
                throw new IllegalArgumentException("event " + event.id() + " is among its own causes");
            }
        }
    }
}
