package org.aftersales.kit.test;

import java.util.Set;
import java.util.TreeSet;
import org.aftersales.kit.outbox.ToldOutside;

/**
 * What those outside are not told of a service's events, by the contracts: whoever adds an event or a field to one decides
 * in a test whether they hear it.
 *
 * <pre>assertEquals(Set.of("assignee"), Untold.of("ticket", told).fields());</pre>
 *
 * @param types the event types that are not told
 * @param fields the fields that are left out of those that are told
 */
public record Untold(Set<String> types, Set<String> fields) {

    /** @param service the first word of the event types */
    public static Untold of(String service, ToldOutside told) {
        var types = new TreeSet<String>();
        var fields = new TreeSet<String>();
        for (var type : Contracts.types()) {
            if (!type.startsWith(service + ".")) continue;
            if (isTold(type, told))
                Contracts.schema(type).path("properties").fieldNames().forEachRemaining(fields::add);
            else types.add(type);
        }
        fields.removeAll(told.fields());
        return new Untold(types, fields);
    }

    private static boolean isTold(String type, ToldOutside told) {
        return told.types().stream()
                .anyMatch(each -> each.equals(type)
                        || each.endsWith(".*") && type.startsWith(each.substring(0, each.length() - 1)));
    }
}
