package org.aftersales.feedback.delivery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.aftersales.feedback.survey.Invited;
import org.aftersales.feedback.survey.MessageUseCases;
import org.aftersales.kit.KitConfig;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;

/**
 * Writes letters. Their links are not drawn by lot but computed with our secret from what they belong to, so that a letter
 * that has to be sent twice is the same letter, and no link is kept anywhere.
 */
@ApplicationScoped
class Letters {

    private static final int BYTES = 20;

    private final MessageUseCases invitations;
    private final OptOutGate optOuts;
    private final PersonalData keyed;
    private final Tenants tenants;
    private final String publicUrl;
    private final String sender;

    Letters(
            MessageUseCases invitations,
            OptOutGate optOuts,
            PersonalData keyed,
            Tenants tenants,
            KitConfig config,
            DeliverySettings settings) {
        this.invitations = invitations;
        this.optOuts = optOuts;
        this.keyed = keyed;
        this.tenants = tenants;
        this.publicUrl = config.publicUrl();
        this.sender = settings.name();
    }

    /** None when there is nothing to ask any more. */
    Optional<Letter> of(Delivery delivery, Recipient recipient) {
        var token = token("survey.link", delivery.id().toString());
        return invitations
                .invited(delivery.invitationId(), token, recipient.channel(), wishes(recipient))
                .map(invited -> letter(delivery, recipient, invited));
    }

    private Letter letter(Delivery delivery, Recipient recipient, Invited invited) {
        var optOut = optOut(delivery);
        var language = PageLanguage.of(null, recipient.locale());
        var words = new LetterText(language, sender, invited, delivery.turn() > 0, optOut);
        return new Letter(
                delivery.id(),
                recipient,
                drawn(Templates.subject(words), words).strip(),
                drawn(Templates.plain(words), words),
                drawn(Templates.letter(words), words),
                drawn(Templates.brief(words), words).strip(),
                invited.page(),
                optOut);
    }

    private URI optOut(Delivery delivery) {
        var token = token("survey.opt-out", delivery.customerId().toString());
        optOuts.open(delivery.customerId(), token);
        return URI.create(publicUrl + "/u/" + token);
    }

    private static List<String> wishes(Recipient recipient) {
        return List.of(
                recipient.locale(), PageLanguage.of(null, recipient.locale()).tag());
    }

    private String token(String domain, String id) {
        var digest = keyed.digest(domain, tenants.current() + ' ' + id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    }

    private static String drawn(TemplateInstance template, LetterText words) {
        return template.setLocale(words.language().locale()).render();
    }

    @CheckedTemplate(basePath = "invitation")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance subject(LetterText letter);

        static native TemplateInstance plain(LetterText letter);

        static native TemplateInstance letter(LetterText letter);

        static native TemplateInstance brief(LetterText letter);
    }
}
