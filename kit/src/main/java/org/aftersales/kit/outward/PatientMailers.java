package org.aftersales.kit.outward;

import io.quarkus.mailer.SentMail;
import io.quarkus.mailer.runtime.MailerSupport;
import io.quarkus.mailer.runtime.Mailers;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/**
 * Mailers that hang up on a mail server that says nothing for as long as a letter may take. Services that send e-mail name
 * it in {@code quarkus.arc.selected-alternatives} and say their {@link Patience}.
 */
@Alternative
@Singleton
public final class PatientMailers extends Mailers {

    PatientMailers(
            Vertx vertx,
            io.vertx.mutiny.core.Vertx mutiny,
            MailersRuntimeConfig settings,
            LaunchMode mode,
            MailerSupport support,
            TlsConfigurationRegistry certificates,
            Event<SentMail> sent,
            Patience patience) {
        super(new PatientVertx(vertx, patience.duration()), mutiny, settings, mode, support, certificates, sent);
    }
}
