package org.aftersales.ticket.mail;

import static org.awaitility.Awaitility.await;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;

/** Everything that mails pass through in tests: customers with addresses, the worker's round, the mailboxes. */
@ApplicationScoped
public class PostOffice {

    private static final Duration SOON = Duration.ofMillis(2);

    private final MockMailbox mailboxes;
    private final ContactUseCases contacts;
    private final MailRound round;
    private final Tenants tenants;

    PostOffice(MockMailbox mailboxes, ContactUseCases contacts, MailRound round, Tenants tenants) {
        this.mailboxes = mailboxes;
        this.contacts = contacts;
        this.round = round;
        this.tenants = tenants;
    }

    /** An address that nobody else has, told for the customer. */
    public String open(String tenant, UUID customer, String locale) {
        var address = "sara-" + UUID.randomUUID() + "@example.org";
        share(tenant, customer, address, locale);
        return address;
    }

    void share(String tenant, UUID customer, String address, String locale) {
        tenants.run(tenant, () -> contacts.keep(customer, address, locale));
    }

    /** Sends what is due, until it is noted what became of it. */
    public void deliver() {
        do await().pollDelay(Duration.ZERO).pollInterval(SOON).until(() -> round.onTheWay() == 0);
        while (round.walk() > 0);
    }

    public List<Mail> mailsTo(String address) {
        return mailboxes.getMailsSentTo(address);
    }

    public Mail onlyMailTo(String address) {
        var mails = mailsTo(address);
        if (mails.size() != 1) throw new AssertionError(mails.size() + " mails");
        return mails.getFirst();
    }

    /** The gateway hands it over. */
    Response arrive(String tenant, RawMail mail) {
        return asMail(Field.as(Tokens.of("mail-gateway", tenant, "gateway")), mail)
                .post("/v1/inbound-mails");
    }

    /** The gateway hands over what somebody wrote. */
    public void arrive(String tenant, String from, String to, String words) {
        arrive(tenant, RawMail.from(from).to(to).saying(words)).then().statusCode(201);
    }

    static RequestSpecification asMail(RequestSpecification request, RawMail mail) {
        var encoders = EncoderConfig.encoderConfig().encodeContentTypeAs("message/rfc822", ContentType.BINARY);
        return request.config(RestAssured.config().encoderConfig(encoders))
                .contentType("message/rfc822")
                .body(mail.bytes());
    }

    public static String header(Mail mail, String name) {
        return String.join(" ", mail.getHeaders().getOrDefault(name, List.of()));
    }
}
