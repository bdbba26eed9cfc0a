package org.aftersales.ticket.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a mail that was only written as HTML. One pass over the text, whatever it holds. */
final class HtmlText {

    private static final int LONGEST = 500_000;
    private static final Set<String> UNSEEN = Set.of("head", "style", "script", "title");
    private static final Set<String> BREAKS = Set.of("br", "p", "div", "tr", "li", "blockquote", "h1", "h2", "h3");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\x0B\\f\\r\\n]+");
    private static final Pattern EMPTY_LINES = Pattern.compile(" *\\n( *\\n)+ *");

    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "zwnj", "\u200C", "zwj", "\u200D",
            "laquo", "«", "raquo", "»");

    private HtmlText() {}

    static String of(String html) {
        var told = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        var lower = told.toLowerCase(Locale.ROOT);
        var text = new StringBuilder();
        int at = 0;
        while (at < told.length()) {
            var open = told.indexOf('<', at);
            if (open < 0) open = told.length();
            text.append(words(told.substring(at, open)));
            var close = told.indexOf('>', open);
            if (close < 0) break;
            var name = name(told.substring(open + 1, close));
            if (BREAKS.contains(name)) text.append('\n');
            at = UNSEEN.contains(name) ? behind(lower, name, close) : close + 1;
        }
        return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    private static int behind(String html, String name, int from) {
        var end = html.indexOf("</" + name, from);
        if (end < 0) return html.length();
        var close = html.indexOf('>', end);
        return close < 0 ? html.length() : close + 1;
    }

    /** Of an opening or a closing tag, in lower case. */
    private static String name(String tag) {
        int from = tag.startsWith("/") ? 1 : 0;
        int to = from;
        while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) to++;
        return tag.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static String words(String raw) {
        return ENTITY.matcher(SPACES.matcher(raw).replaceAll(" "))
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    private static String character(String entity) {
        if (!entity.startsWith("#")) return NAMED.getOrDefault(entity, " ");
        var hexadecimal = entity.startsWith("#x") || entity.startsWith("#X");
        var code = hexadecimal ? Integer.parseInt(entity.substring(2), 16) : Integer.parseInt(entity.substring(1));
        return Character.isValidCodePoint(code) && !Character.isISOControl(code) ? Character.toString(code) : " ";
    }
}
