package org.aftersales.kit.test;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;

/** All events of one aggregate against all contracts of its name. */
public final class EventFamily {

    private EventFamily() {}

    /**
     * Each event is as its schema says; each kind was among them; and each published type of the name is one of the kinds,
     * with an example that its schema permits.
     *
     * @param kinds sealed; its records are the events
     * @param prefix of their wire types, as {@code ticket.clock.}
     * @param emitted events that the aggregate itself has raised
     */
    public static void assertWhole(
            Class<? extends DomainEvent> kinds, String prefix, Collection<? extends DomainEvent> emitted) {
        emitted.forEach(Contracts::assertEmitted);
        var among = emitted.stream().map(Object::getClass).collect(Collectors.toSet());
        same("kinds that were emitted", Set.of(kinds.getPermittedSubclasses()), among);

        var published = Contracts.types().stream()
                .filter(type -> type.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
        same("published types", declared(kinds), published);
        published.forEach(Contracts::assertExample);
    }

    private static Set<String> declared(Class<? extends DomainEvent> kinds) {
        return Arrays.stream(kinds.getPermittedSubclasses())
                .map(kind -> kind.getAnnotation(EventType.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void same(String what, Set<?> wanted, Set<?> found) {
        if (!wanted.equals(found)) throw new AssertionError(what + ": " + List.of(found, "instead of", wanted));
    }
}
