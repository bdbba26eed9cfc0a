package org.aftersales.ticket.mail;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.mailer.runtime.Mailers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.aftersales.kit.outward.PatientMailers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PatientMailTest {

    @Inject
    Mailers mailers;

    @Test
    void mails_leave_by_whoever_hangs_up_on_a_silent_server() {
        assertInstanceOf(PatientMailers.class, mailers);
    }
}
