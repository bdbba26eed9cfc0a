package org.aftersales.kit.problem;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What logs and traces may hold of a request's path: its words and ids. Anything else in it may be a token, which lets in
 * whoever reads it there, or a serial number.
 */
public final class LoggedPath {
    private static final Pattern TOLD =
            Pattern.compile("[a-z-]*|v[0-9]|\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private LoggedPath() {}

    /** The path with a star in place of what is not told. */
    public static String of(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> TOLD.matcher(part).matches() ? part : "*")
                .collect(Collectors.joining("/"));
    }
}
