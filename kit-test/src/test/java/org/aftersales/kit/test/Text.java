package org.aftersales.kit.test;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the text of this repository is free of: it is about the product, on any machine, for any reader. Patterns are
 * written so that they do not match themselves.
 */
final class Text {
    private static final Map<String, Pattern> FOREIGN = Map.of(
            "a path of one machine",
                    Pattern.compile("(?<![\\w.$}-])/(?:work|tmp|root|home|Users)/|(?<!\\w)[A-Z]:\\\\(?:Users|tmp)"),
            "a package registry's host",
                    Pattern.compile("repo1?\\.maven\\.[a]pache|registry\\.npm[j]s|central\\.son[a]type|py[p]i\\.org"),
            "a tool that writes text",
                    Pattern.compile(
                            "(?i)\\b(?:chat[g]pt|clau[d]e|copi[l]ot|ll[m]s?|g[p]t-?\\d|a[i] (?:assistant|agent))\\b"),
            "a number of a tracker",
                    Pattern.compile(
                            "(?i)\\b(?:issu[e]|ticke[t]|pull reques[t]) #\\d+|(?<![\\w&/#\"'(])#\\d{1,4}(?![\\w;])"),
            "a mark of weight from notes", Pattern.compile("\\[(?:M|doc|iss|2nd|GK)[]]"),
            "unfinished work", Pattern.compile("\\b(?:TO[D]O|F[I]XME)\\b"));

    private Text() {}

    /** What is foreign in a text, with its line: {@code 7: unfinished work}. */
    static List<String> faults(String text) {
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(number -> FOREIGN.entrySet().stream()
                        .filter(rule ->
                                rule.getValue().matcher(lines.get(number)).find())
                        .map(rule -> (number + 1) + ": " + rule.getKey()))
                .toList();
    }
}
