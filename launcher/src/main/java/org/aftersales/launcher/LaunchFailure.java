package org.aftersales.launcher;

/** Something the person at the keyboard can act on. The message is one line and is all that is printed. */
public final class LaunchFailure extends RuntimeException {
    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
