package org.aftersales.kit.test;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.aftersales.kit.page.PackagedFile;

/**
 * What keeps people from using a page, as far as a machine can tell: contrast, names, sizes of targets, visible focus,
 * words for readers of the screen (WCAG 2.2 AA: 1.4.3, 1.4.11, 2.4.2, 2.4.7, 2.5.8, 3.1.1, 4.1.2). Names are those that
 * the browser itself tells such readers.
 */
final class Barriers {

    private static final String STYLES = PackagedFile.text(Barriers.class, "/org/aftersales/kit/test/barriers.js");
    private static final Set<String> NAMED = Set.of(
            "link",
            "button",
            "radio",
            "checkbox",
            "textbox",
            "combobox",
            "radiogroup",
            "image",
            "img",
            "graphics-document");

    private Barriers() {}

    /** Empty where there is none. */
    static List<String> of(Page page) {
        var found = new ArrayList<String>();
        page.keyboard().press("Tab"); // whoever used a mouse before is shown no focus
        for (var each : (List<?>) page.evaluate(STYLES)) found.add(String.valueOf(each));
        var session = page.context().newCDPSession(page);
        var nodes = session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes");
        StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.getAsJsonObject())
                .filter(node -> !node.get("ignored").getAsBoolean())
                .filter(node ->
                        NAMED.contains(text(node, "role")) && text(node, "name").isBlank())
                .forEach(node -> found.add("without a name: " + text(node, "role")));
        session.detach();
        return found;
    }

    private static String text(JsonObject node, String field) {
        var value = node.getAsJsonObject(field);
        return value == null || !value.has("value") ? "" : value.get("value").getAsString();
    }
}
