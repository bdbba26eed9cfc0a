package org.aftersales.launcher.demo;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What no event may contain: the customer's personal data, anybody's own words, secrets of links; and fields that are
 * named after such things.
 */
record Confidential(List<String> personal, List<String> words) {
    private static final int TELLING = 4; // shorter pieces are found in any id
    private static final Set<String> FIELDS = Set.of(
            "name",
            "customername",
            "phone",
            "email",
            "address",
            "birthdate",
            "faultdescription",
            "comment",
            "note",
            "token");

    /** One line for each leak; empty when the events are clean. */
    Set<String> leaks(Collection<StoryEvent> events) {
        var leaks = new TreeSet<String>();
        for (var event : events) {
            var text = (event.value() + event.headers()).toLowerCase(Locale.ROOT);
            personal.stream()
                    .filter(value -> found(text, value))
                    .forEach(value -> leaks.add(event.type() + " contains personal data"));
            words.stream()
                    .filter(value -> found(text, value))
                    .forEach(value -> leaks.add(event.type() + " contains somebody's own words"));
            event.data().properties().forEach(field -> addIfTelling(leaks, event, field.getKey()));
        }
        return leaks;
    }

    private static boolean found(String text, String value) {
        var whole = "(?<![\\p{L}\\p{N}])" + Pattern.quote(value.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{N}])";
        return value.length() >= TELLING && Pattern.compile(whole).matcher(text).find();
    }

    private static void addIfTelling(Set<String> leaks, StoryEvent event, String field) {
        if (FIELDS.contains(field.toLowerCase(Locale.ROOT))) {
            leaks.add(event.type() + " has a field " + field);
        }
    }
}
