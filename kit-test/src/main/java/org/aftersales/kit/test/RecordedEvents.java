package org.aftersales.kit.test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Recorded events under assertion: each {@link #expect} takes one away, {@link Expected#andNothingElse} wants none
 * left.
 */
public final class RecordedEvents {
    private final List<Recorded> remaining;

    RecordedEvents(List<Recorded> events) {
        remaining = new ArrayList<>(events);
    }

    /** Takes the oldest event of the type; fails when there is none. */
    public Expected expect(String type) {
        return new Expected(type, take(type, List.of()), List.of());
    }

    /** Fails when any event is left. */
    public void andNothingElse() {
        if (!remaining.isEmpty()) {
            throw new AssertionError("no other event was expected, but there are: " + described());
        }
    }

    private Recorded take(String type, List<Field> fields) {
        for (var event : remaining) {
            if (event.type().equals(type) && fields.stream().allMatch(field -> field.isIn(event))) {
                remaining.remove(event);
                return event;
            }
        }
        throw new AssertionError("expected " + type + fields + " among: " + described());
    }

    private String described() {
        return remaining.stream()
                .map(event -> "\n  " + event.type() + " " + event.data())
                .collect(Collectors.joining());
    }

    private record Field(String path, String value) {
        boolean isIn(Recorded event) {
            return event.field(path).equals(value);
        }

        @Override
        public String toString() {
            return path + "=" + value;
        }
    }

    /**
     * One expected event; {@code with} narrows it, looking for another one of the type where the present one differs.
     */
    public final class Expected {
        private final String type;
        private final Recorded event;
        private final List<Field> fields;

        private Expected(String type, Recorded event, List<Field> fields) {
            this.type = type;
            this.event = event;
            this.fields = fields;
        }

        /** The payload's field, by dotted path, has this value (compared as text). */
        public Expected with(String path, Object value) {
            var narrowed = new ArrayList<>(fields);
            narrowed.add(new Field(path, String.valueOf(value)));
            remaining.add(event);
            remaining.sort((a, b) -> Long.compare(a.position(), b.position()));
            return new Expected(type, take(type, narrowed), narrowed);
        }

        /** Goes on with the next expected event. */
        public Expected expect(String nextType) {
            return RecordedEvents.this.expect(nextType);
        }

        /** Fails when any other event is left. */
        public Recorded andNothingElse() {
            RecordedEvents.this.andNothingElse();
            return event;
        }

        /** The event itself, for what {@code with} cannot say. */
        public Recorded event() {
            return event;
        }
    }
}
