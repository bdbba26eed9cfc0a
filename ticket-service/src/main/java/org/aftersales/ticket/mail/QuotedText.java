package org.aftersales.ticket.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what somebody wrote above what they answer. */
final class QuotedText {

    /** What stands above our own words in every letter, in all its languages. */
    private static final List<String> MARKS =
            List.of("Please write your answer above this line", "لطفاً پاسخ خود را بالای این خط بنویسید");

    private static final Pattern INTRODUCTION = Pattern.compile(
            "On .{5,200} wrote:|Am .{5,200} schrieb .{1,200}:|Le .{5,200} a écrit\\s?:|در .{5,200} نوشت[^:]{0,20}:");

    private static final Pattern RULE =
            Pattern.compile("(-{2,} ?(Original Message|Forwarded message|پیام اصلی) ?-{2,}|_{20,})");

    private static final Pattern HEADER = Pattern.compile("\\*?(From|Von|De|از):\\*? .+");
    private static final Pattern MORE_HEADER =
            Pattern.compile("\\*?(Sent|Date|To|Subject|Gesendet|تاریخ|به|موضوع):\\*? .*");
    private static final int NEAR = 4;

    private QuotedText() {}

    /** The words above the quotation; all of them where there are none above it, or where answers stand between quotes. */
    static String above(String text) {
        var lines = text.lines().toList();
        var end = end(lines);
        var kept = new ArrayList<>(lines.subList(0, end));
        while (!kept.isEmpty() && (kept.getLast().isBlank() || kept.getLast().startsWith(">"))) kept.removeLast();
        var words = String.join("\n", kept).strip();
        return words.isEmpty() ? text.strip() : words;
    }

    private static int end(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            if (begins(lines, at)) return at;
        }
        return lines.size();
    }

    private static boolean begins(List<String> lines, int at) {
        var line = lines.get(at).strip();
        if (MARKS.stream().anyMatch(line::contains) || RULE.matcher(line).matches()) return true;
        if (INTRODUCTION.matcher(line).matches()) return isLast(lines, at + 1);
        var next = at + 1 < lines.size() ? lines.get(at + 1).strip() : "";
        if (INTRODUCTION.matcher(line + " " + next).matches()) return isLast(lines, at + 2);
        return HEADER.matcher(line).matches() && headersFollow(lines, at + 1);
    }

    /** Whether nothing but quoted lines follow: else somebody answers piece by piece, which needs the pieces. */
    private static boolean isLast(List<String> lines, int from) {
        var rest = lines.subList(Math.min(from, lines.size()), lines.size());
        var quoted = rest.stream().anyMatch(line -> line.startsWith(">"));
        return !quoted || rest.stream().allMatch(line -> line.isBlank() || line.startsWith(">"));
    }

    private static boolean headersFollow(List<String> lines, int from) {
        return lines.subList(from, Math.min(from + NEAR, lines.size())).stream()
                        .filter(line -> MORE_HEADER.matcher(line.strip()).matches())
                        .count()
                >= 2;
    }
}
