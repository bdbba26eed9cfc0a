package org.aftersales.launcher.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.aftersales.launcher.Addresses;
import org.aftersales.launcher.LaunchFailure;

/** Plays the main job in a tenant of its own, so that it can be repeated on kept data. */
public final class Demo {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Demo() {}

    /** Tells on standard output what was observed; returns 0 when all of it was, else 1. */
    public static int play(Addresses addresses, Optional<Path> report) {
        var clock = Clock.systemUTC();
        var tenant = newTenant(clock.instant());
        var narrator = new Narrator(System.out, tenant);
        boolean told = tell(new World(addresses, tenant, clock, narrator));
        report.ifPresent(narrator::write);
        return told ? 0 : 1;
    }

    private static boolean tell(World world) {
        try {
            new Story(world).play();
            world.narrator().end();
            return true;
        } catch (LaunchFailure failure) {
            world.narrator().fail(failure.getMessage());
            return false;
        }
    }

    private static String newTenant(Instant now) {
        return "demo-" + STAMP.format(now) + "-" + Integer.toHexString(0x1000 + new SecureRandom().nextInt(0xefff));
    }
}
