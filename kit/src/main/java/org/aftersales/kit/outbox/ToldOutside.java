package org.aftersales.kit.outbox;

import java.util.Map;
import java.util.Set;

/**
 * What of a service's events is told to those outside of the tenant's staff, by name: what is not named here they do not
 * hear. A service that tells its staff more than others produces one; where none is produced, all of every event is told.
 *
 * @param types wire names, or their beginnings with {@code .*}; none: all
 * @param fields of the event itself, not of what is within them; none: all
 * @param onlyIf an event that has such a field is told only when it has this value
 */
public record ToldOutside(Set<String> types, Set<String> fields, Map<String, String> onlyIf) {
    static final ToldOutside ALL = new ToldOutside(Set.of(), Set.of(), Map.of());

    public ToldOutside {
        types = Set.copyOf(types);
        fields = Set.copyOf(fields);
        onlyIf = Map.copyOf(onlyIf);
    }
}
