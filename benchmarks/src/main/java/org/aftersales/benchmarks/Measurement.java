package org.aftersales.benchmarks;

import java.util.List;

/** One thing that can be measured on a running platform. */
interface Measurement {
    /** For {@code --only}. */
    String name();

    /** How it is measured, in a sentence or two. */
    String method();

    List<Figure> measure(Stage stage) throws Exception;

    /** Whether it takes so long that it is left out unless {@code --only} asks for it. */
    default boolean isLong() {
        return false;
    }
}
