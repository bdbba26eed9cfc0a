package org.aftersales.feedback.answer;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.aftersales.kit.page.PageLanguage;
import org.jspecify.annotations.Nullable;

/** What is known of somebody who follows a link: what they would like to read. */
record Visitor(
        @QueryParam("lang") @Nullable String asked,
        @HeaderParam("Accept-Language") @Nullable String preferred) {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    PageLanguage language() {
        return PageLanguage.of(asked, preferred);
    }

    /** What they asked for, or else the language of the page that they got. */
    String lang() {
        return asked != null && TAG.matcher(asked).matches()
                ? asked
                : language().tag();
    }

    /** The languages they would like the questions in, the dearest first: at last that of the page around them. */
    List<String> wishes() {
        var wishes = new ArrayList<String>();
        if (asked != null) wishes.add(asked);
        if (preferred != null) wishes.addAll(ranges(preferred));
        wishes.add(language().tag());
        return wishes;
    }

    private static List<String> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(Locale.LanguageRange::getRange)
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of(); // an unreadable wish is no wish
        }
    }
}
